using FraudWatch.Casework.Cases;
using FraudWatch.Server.Exports;

namespace FraudWatch.Server.Api.Cases;

/// <summary>A change of many cases.</summary>
public sealed record BulkView
{
    public required long Id { get; init; }

    public required string Action { get; init; }

    /// <summary>For assign: to whom; null takes the owner away.</summary>
    public long? OwnerId { get; init; }

    /// <summary>For snooze: until when.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Which cases, by the filters of their list: whoever approves it reads here what is approved.</summary>
    public required IReadOnlyDictionary<string, string> Filter { get; init; }

    /// <summary>How many cases it touches.</summary>
    public required int Count { get; init; }

    public required BulkState State { get; init; }

    public required string AuthorName { get; init; }

    public required DateTime ProposedAt { get; init; }

    public DateTime? DoneAt { get; init; }

    public DateTime? UndoneAt { get; init; }

    public DateTime? RefusedAt { get; init; }

    /// <summary>Why it was refused.</summary>
    public string? RefusedBecause { get; init; }

    /// <summary>Confirms it; only in the answer to the proposal.</summary>
    [NotExported]
    public string? Token { get; init; }

    /// <summary>Cases put back; only in the answer to an undo.</summary>
    [NotExported]
    public int? Restored { get; init; }

    /// <summary>Numbers of cases that were changed since and stay as they are; only in the answer to an undo.</summary>
    [NotExported]
    public IReadOnlyList<string>? Left { get; init; }

    internal static BulkView Of(BulkChange bulk) => new()
    {
        Id = bulk.Id,
        Action = bulk.Action,
        OwnerId = BulkActions.ArgumentsOf(bulk).OwnerId,
        Until = BulkActions.ArgumentsOf(bulk).Until,
        Filter = BulkActions.ArgumentsOf(bulk).Asked ?? new Dictionary<string, string>(),
        Count = bulk.Count,
        State = bulk.State,
        AuthorName = bulk.AuthorName,
        ProposedAt = bulk.ProposedAt,
        DoneAt = bulk.DoneAt,
        UndoneAt = bulk.UndoneAt,
        RefusedAt = bulk.RefusedAt,
        RefusedBecause = bulk.RefusedBecause,
    };
}
