using System.Text;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

internal sealed unsafe class StringReader(ColumnType type) : VectorReader<string>(type)
{
    public override string Read(int row) => Encoding.UTF8.GetString(NativeString.Bytes((NativeString*)Data + row));
}
