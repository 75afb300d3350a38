namespace FraudWatch.Server.Api.Cases;

/// <summary>A change of all cases that match a filter.</summary>
public sealed record BulkRequest
{
    /// <summary>Filters of the list, by name.</summary>
    public required IReadOnlyDictionary<string, string> Filter { get; init; }

    /// <summary>assign, snooze or wake.</summary>
    public required string Action { get; init; }

    /// <summary>For assign; null takes the owner away.</summary>
    public long? OwnerId { get; init; }

    /// <summary>For snooze.</summary>
    public DateOnly? Until { get; init; }
}
