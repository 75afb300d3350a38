namespace DuckDB.NET.Native;

/// <summary>What a statement gives back (<c>duckdb_result_type</c>).</summary>
internal enum DuckDBResultType
{
    Invalid = 0,
    ChangedRows = 1,
    Nothing = 2,
    QueryResult = 3,
}
