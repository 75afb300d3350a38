namespace FraudWatch.Casework.Claims;

/// <summary>Chooses quarantined rows; what is null chooses all.</summary>
public sealed record QuarantineFilter
{
    /// <summary>The batch's number.</summary>
    public string? Batch { get; init; }

    public string? Table { get; init; }

    /// <summary>The column to blame, as the file calls it.</summary>
    public string? Column { get; init; }

    /// <summary>The whole reason.</summary>
    public string? Reason { get; init; }

    /// <summary>The file's name.</summary>
    public string? File { get; init; }

    /// <summary>Single rows.</summary>
    public IReadOnlyList<long>? Ids { get; init; }

    /// <summary>Those of the rows that it chooses.</summary>
    public IQueryable<QuarantineEntry> Of(IQueryable<QuarantineEntry> entries)
    {
        if (Batch is { } batch)
            entries = entries.Where(entry => entry.Batch != null && entry.Batch.Number == batch);
        if (Table is { } table)
            entries = entries.Where(entry => entry.TableName == table);
        if (Column is { } column)
            entries = entries.Where(entry => entry.ColumnName == column);
        if (Reason is { } reason)
            entries = entries.Where(entry => entry.Reason == reason);
        if (File is { } file)
            entries = entries.Where(entry => entry.FileName == file);
        return Ids is { } ids ? entries.Where(entry => ids.Contains(entry.Id)) : entries;
    }
}
