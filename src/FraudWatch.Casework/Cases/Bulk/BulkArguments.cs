namespace FraudWatch.Casework.Cases;

/// <summary>What an action on many cases needs.</summary>
/// <param name="OwnerId">For assign; null takes the owner away.</param>
/// <param name="Until">For snooze.</param>
public sealed record BulkArguments(long? OwnerId = null, DateOnly? Until = null);
