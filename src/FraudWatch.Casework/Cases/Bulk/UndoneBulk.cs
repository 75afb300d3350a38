namespace FraudWatch.Casework.Cases;

/// <summary>What undoing a change of many cases did.</summary>
/// <param name="Change">The change.</param>
/// <param name="Restored">Cases that are as before.</param>
/// <param name="Left">Numbers of cases that somebody changed since, which stay as they are.</param>
public sealed record UndoneBulk(BulkChange Change, int Restored, IReadOnlyList<string> Left);
