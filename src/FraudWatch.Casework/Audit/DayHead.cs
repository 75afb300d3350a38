namespace FraudWatch.Casework.Audit;

/// <summary>
/// The last entry of a day (UTC), to be kept somewhere else: with it even somebody who holds the key and the database cannot
/// rewrite what came before.
/// </summary>
public sealed record DayHead(DateOnly Day, long Sequence, string Hash);
