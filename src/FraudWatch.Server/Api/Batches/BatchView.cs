using FraudWatch.Casework.Claims;

namespace FraudWatch.Server.Api.Batches;

/// <summary>One batch.</summary>
internal record BatchView
{
    public required string Number { get; init; }

    public required BatchSource Source { get; init; }

    public required BatchState State { get; init; }

    /// <summary>What its sender calls the file.</summary>
    public required string? File { get; init; }

    public required long? Bytes { get; init; }

    /// <summary>Of its content.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>The batch whose quarantined rows it mends.</summary>
    public required string? RepairOf { get; init; }

    public required string Sender { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime? LoadedAt { get; init; }

    /// <summary>Why nothing of it was loaded.</summary>
    public required string? Failure { get; init; }

    public required IReadOnlyList<BatchTableView> Tables { get; init; }

    public static BatchView Of(ClaimsBatch batch) => new()
    {
        Number = batch.Number,
        Source = batch.Source,
        State = batch.State,
        File = batch.FileName,
        Bytes = batch.Bytes,
        Sha256 = batch.Sha256,
        RepairOf = batch.RepairOf,
        Sender = batch.SenderName,
        CreatedAt = batch.CreatedAt,
        LoadedAt = batch.LoadedAt,
        Failure = batch.Failure,
        Tables = [.. batch.Tables.OrderBy(table => table.TableName, StringComparer.Ordinal).Select(BatchTableView.Of)],
    };
}
