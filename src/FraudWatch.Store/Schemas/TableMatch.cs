namespace FraudWatch.Store.Schemas;

/// <summary>How well one table explains a header.</summary>
internal sealed class TableMatch
{
    public required InputTable Table { get; init; }

    public required IReadOnlyList<RecognisedColumn> Columns { get; init; }

    public required IReadOnlyList<IgnoredHeader> Ignored { get; init; }

    /// <summary>Fields that carry the column's own national or Chinese name rather than an alias.</summary>
    public required int OwnNames { get; init; }

    /// <summary>Two fields that mean the same column equally well, as a sentence; null when there are none.</summary>
    public required string? Clash { get; init; }

    /// <summary>What the table requires and the header lacks, in words.</summary>
    public IReadOnlyList<string> Missing => missing ??= FindMissing();

    public bool IsComplete => Missing.Count == 0;

    /// <summary>More than half of what the table requires is there, so the file may well be meant to be this table.</summary>
    public bool IsNearMiss => !IsComplete && Missing.Count * 2 < Table.Required.Count + Table.RequireAny.Count;

    private IReadOnlyList<string>? missing;

    private List<string> FindMissing()
    {
        var present = Columns.Select(column => column.Column.Name).ToHashSet(StringComparer.Ordinal);
        var lacking = Table.Required.Where(name => !present.Contains(name)).ToList();
        lacking.AddRange(Table.RequireAny
            .Where(group => !group.Any(present.Contains))
            .Select(group => $"one of ({string.Join(", ", group)})"));
        return lacking;
    }
}
