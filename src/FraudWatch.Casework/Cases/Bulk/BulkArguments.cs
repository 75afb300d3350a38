namespace FraudWatch.Casework.Cases;

/// <summary>What an action on many cases needs.</summary>
/// <param name="OwnerId">For assign; null takes the owner away.</param>
/// <param name="Until">For snooze.</param>
/// <param name="Asked">The filter as the proposal wrote it, by the names of the list: what a second person reads and can open.</param>
public sealed record BulkArguments(long? OwnerId = null, DateOnly? Until = null, IReadOnlyDictionary<string, string>? Asked = null);
