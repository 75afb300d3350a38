namespace FraudWatch.Detection.Knowledge;

/// <summary>What an import did. read = usable + skipped.</summary>
public sealed record ImportReport
{
    /// <summary>The knowledge table that the rows went to: point for published points.</summary>
    public required string Table { get; init; }

    /// <summary>Rows in the file.</summary>
    public required int Read { get; init; }

    /// <summary>Rows that say something, repeats included.</summary>
    public required int Usable { get; init; }

    /// <summary>Rows left out, in the order of the file.</summary>
    public required IReadOnlyList<SkippedRow> Skipped { get; init; }

    /// <summary>Names of classes that are none of the official ones, with their rows.</summary>
    public IReadOnlyDictionary<string, int> UnknownClasses { get; init; } = new Dictionary<string, int>();

    /// <summary>Points, or rows of a table, that were not known.</summary>
    public required int Added { get; init; }

    /// <summary>Points that say something else from a later day on.</summary>
    public int NewVersions { get; init; }

    /// <summary>Versions whose text was corrected for the same day.</summary>
    public int Corrected { get; init; }

    /// <summary>Points or rows that were known and say the same.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Rows that contradict an earlier row of the file for the same point and day; the earlier one stands.</summary>
    public int Contradicting { get; init; }

    /// <summary>By class: points of the numbered batches that the file's own update leaves out.</summary>
    public IReadOnlyList<DroppedPoints> DroppedByUpdate { get; init; } = [];
}
