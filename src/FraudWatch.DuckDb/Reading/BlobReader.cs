using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

internal sealed unsafe class BlobReader(ColumnType type) : VectorReader<byte[]>(type)
{
    public override byte[] Read(int row) => NativeString.Bytes((NativeString*)Data + row).ToArray();

    protected override T Convert<T>(int row) => typeof(T) == typeof(Stream)
        ? (T)(object)new MemoryStream(Read(row), writable: false)
        : base.Convert<T>(row);
}
