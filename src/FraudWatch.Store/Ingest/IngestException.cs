namespace FraudWatch.Store.Ingest;

/// <summary>Nothing was loaded; the message says why, in words for a data engineer.</summary>
public sealed class IngestException : StoreException
{
    public IngestException(string message) : base(message)
    {
    }

    public IngestException(string message, Exception inner) : base(message, inner)
    {
    }
}
