namespace FraudWatch.Server.Api.Inspectors;

/// <summary>An institution that somebody does not inspect.</summary>
/// <param name="FixmedinsCode">The institution.</param>
/// <param name="Reason">Why.</param>
/// <param name="DecidedAt">Since when, in UTC.</param>
public sealed record RecusalView(string FixmedinsCode, string Reason, DateTime DecidedAt);
