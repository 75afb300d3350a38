namespace FraudWatch.Store.Ingest.Quarantining;

/// <summary>A line of the index: a row, and where its encrypted bytes are.</summary>
internal sealed record IndexLine
{
    public required int File { get; init; }

    /// <summary>The file's name; only on the line that introduces the file, whose bytes are its header.</summary>
    public string? Name { get; init; }

    public required string Table { get; init; }

    public long Line { get; init; }

    public int? ColumnNumber { get; init; }

    public string? Column { get; init; }

    public string Reason { get; init; } = "";

    public bool IsCut { get; init; }

    public required long Offset { get; init; }

    public required int Length { get; init; }
}
