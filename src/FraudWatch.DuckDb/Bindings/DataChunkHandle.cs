namespace DuckDB.NET.Native;

/// <summary>A chunk of rows, one vector per column.</summary>
internal sealed class DataChunkHandle : DuckDBHandle
{
    protected override void Destroy(ref IntPtr pointer) => NativeMethods.DestroyDataChunk(ref pointer);
}
