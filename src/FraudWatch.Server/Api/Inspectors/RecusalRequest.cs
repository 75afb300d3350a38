namespace FraudWatch.Server.Api.Inspectors;

/// <summary>A recusal.</summary>
/// <param name="FixmedinsCode">The institution.</param>
/// <param name="Reason">Why.</param>
public sealed record RecusalRequest(string FixmedinsCode, string Reason);
