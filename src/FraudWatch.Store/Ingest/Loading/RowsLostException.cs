namespace FraudWatch.Store.Ingest.Loading;

/// <summary>The rows that DuckDB read are not the records that were framed; the file is read again, more carefully.</summary>
internal sealed class RowsLostException : Exception
{
    public RowsLostException(string message) : base(message)
    {
    }

    public RowsLostException(string message, Exception inner) : base(message, inner)
    {
    }
}
