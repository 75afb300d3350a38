namespace FraudWatch.Casework.Inspections;

/// <summary>What the claims say about an institution.</summary>
/// <param name="Name">Its name; null where the claims do not tell.</param>
/// <param name="Area">Its division; null where the claims do not tell.</param>
public sealed record KnownInstitution(string? Name, string? Area);
