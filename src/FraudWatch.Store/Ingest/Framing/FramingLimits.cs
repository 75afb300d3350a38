namespace FraudWatch.Store.Ingest.Framing;

/// <summary>What a record may be before it counts as damage.</summary>
public sealed record FramingLimits
{
    /// <summary>Largest cell in bytes. A claims column holds at most a few thousand characters.</summary>
    public int CellBytes { get; init; } = 1 << 20;

    /// <summary>Largest record in bytes; of a longer one only the first <see cref="CellBytes"/> are kept in quarantine.</summary>
    public int RecordBytes { get; init; } = 2 << 20;

    /// <summary>An open quote may run over this many lines before its line is given up, so that it cannot swallow a file.</summary>
    public int QuotedLines { get; init; } = 100;

    /// <summary>An open quote that has left its line may run over this many bytes.</summary>
    public int QuotedBytes { get; init; } = 64 << 10;
}
