namespace FraudWatch.Core.Inspections;

/// <summary>What one team is to inspect.</summary>
/// <param name="Team">1 is the first team.</param>
/// <param name="Institutions">Its institutions.</param>
public sealed record TeamTask(int Team, IReadOnlyList<Candidate> Institutions)
{
    /// <summary>The areas of its institutions, in order.</summary>
    public IReadOnlyList<string> Areas { get; } =
        [.. Institutions.Select(one => one.Area).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
