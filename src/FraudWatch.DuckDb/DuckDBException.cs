using System.Data.Common;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data;

/// <summary>A failure that DuckDB reported, in DuckDB's words.</summary>
public sealed class DuckDBException : DbException
{
    internal DuckDBException(string message) : this(message, TypeNamedIn(message))
    {
    }

    internal DuckDBException(string message, DuckDBErrorType errorType, Exception? inner = null) : base(message, inner)
    {
        ErrorType = errorType;
        HResult = (int)errorType;
    }

    /// <summary>What kind of failure it is.</summary>
    public DuckDBErrorType ErrorType { get; }

    /// <summary>Some calls of the C API give only a message, which begins with its type: "Parser Error: ...".</summary>
    private static DuckDBErrorType TypeNamedIn(string message)
    {
        var end = message.IndexOf(" Error:", StringComparison.Ordinal);
        if (end < 0)
            return DuckDBErrorType.Invalid;
        var name = message[..end].Replace(" ", "", StringComparison.Ordinal);
        if (name == "TransactionContext")
            return DuckDBErrorType.Transaction;
        return Enum.TryParse<DuckDBErrorType>(name, ignoreCase: true, out var type) ? type : DuckDBErrorType.Invalid;
    }
}
