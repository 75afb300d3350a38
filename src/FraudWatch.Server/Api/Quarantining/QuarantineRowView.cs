using FraudWatch.Casework.Claims;

namespace FraudWatch.Server.Api.Quarantining;

/// <summary>A quarantined row without its values.</summary>
internal sealed record QuarantineRowView
{
    public required long Id { get; init; }

    /// <summary>Number of the batch that it came with.</summary>
    public required string Batch { get; init; }

    /// <summary>Its number within the batch's quarantine, from 1.</summary>
    public required long Number { get; init; }

    public required string File { get; init; }

    public required string Table { get; init; }

    /// <summary>Number of its first line in the file, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>The column to blame, as the file calls it.</summary>
    public required string? Column { get; init; }

    public required string Reason { get; init; }

    /// <summary>Whether only the beginning of a very long row was kept.</summary>
    public required bool IsCut { get; init; }

    public required QuarantineState State { get; init; }

    /// <summary>Whether values were mended.</summary>
    public required bool IsMended { get; init; }

    /// <summary>Number of the batch that it was sent again in.</summary>
    public required string? SentIn { get; init; }

    public required string? DiscardReason { get; init; }

    public required DateTime? ChangedAt { get; init; }

    public required string? ChangedBy { get; init; }

    public required int Version { get; init; }

    public static QuarantineRowView Of(QuarantineEntry entry) => new()
    {
        Id = entry.Id,
        Batch = entry.Batch?.Number ?? "",
        Number = entry.Number,
        File = entry.FileName,
        Table = entry.TableName,
        Line = entry.Line,
        Column = entry.ColumnName,
        Reason = entry.Reason,
        IsCut = entry.IsCut,
        State = entry.State,
        IsMended = entry.Repair is not null,
        SentIn = entry.SentIn?.Number,
        DiscardReason = entry.DiscardReason,
        ChangedAt = entry.ChangedAt,
        ChangedBy = entry.ChangedBy,
        Version = entry.Version,
    };
}
