namespace FraudWatch.Store.Ingest.Sources;

/// <summary>A file that cannot be read as claims; the message completes the sentence "it was not loaded: ...".</summary>
public sealed class UnreadableFileException : Exception
{
    public UnreadableFileException(string message) : base(message)
    {
    }

    public UnreadableFileException(string message, Exception inner) : base(message, inner)
    {
    }
}
