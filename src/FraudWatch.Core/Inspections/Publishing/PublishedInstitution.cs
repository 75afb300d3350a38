namespace FraudWatch.Core.Inspections;

/// <summary>An institution drawn, as it is published.</summary>
/// <param name="Position">1 is the first.</param>
/// <param name="FixmedinsCode">Its code.</param>
/// <param name="Share">risk or random.</param>
/// <param name="Key">Its exponential key.</param>
/// <param name="Team">The team that inspects it.</param>
public sealed record PublishedInstitution(int Position, string FixmedinsCode, SelectionShare Share, double Key, int Team);
