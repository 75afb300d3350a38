namespace DuckDB.NET.Native;

internal enum DuckDBState
{
    Success = 0,
    Error = 1,
}
