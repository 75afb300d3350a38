namespace FraudWatch.Store.Ingest.Loading;

/// <summary>What loading a file needs from the batch.</summary>
internal sealed class LoadContext(IngestSession session, IngestOptions options, string folder, Action<IngestPhase, long> progress, CancellationToken cancellation)
{
    private int copies;

    public IngestSession Session => session;

    public IngestOptions Options => options;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Tells how many bytes of the file in hand are done with.</summary>
    public void Report(IngestPhase phase, long bytes) => progress(phase, bytes);

    /// <summary>A new name in the batch's temporary folder.</summary>
    public string TemporaryFile(string extension) =>
        Path.Combine(folder, $"source-{Interlocked.Increment(ref copies)}{extension}").Replace('\\', '/');
}
