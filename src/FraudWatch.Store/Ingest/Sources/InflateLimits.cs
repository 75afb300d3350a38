namespace FraudWatch.Store.Ingest.Sources;

/// <summary>Bounds for compressed files, so that a small upload cannot fill the disk.</summary>
public sealed record InflateLimits
{
    /// <summary>Largest unpacked size in bytes.</summary>
    public long UnpackedBytes { get; init; } = 64L << 30;

    /// <summary>Largest ratio of unpacked to packed bytes. Claims as CSV pack 5 to 30 times; gzip's own limit is 1,032.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>The ratio is looked at only beyond this many unpacked bytes.</summary>
    public long FreeBytes { get; init; } = 16L << 20;
}
