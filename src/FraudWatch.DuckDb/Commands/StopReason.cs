namespace DuckDB.NET.Data;

/// <summary>Why a running statement was interrupted.</summary>
internal enum StopReason
{
    None,
    Token,
    TimeLimit,
    Cancel,
}
