namespace FraudWatch.Server.Api.Sessions;

/// <summary>Codes that replace the second factor, each once; shown this one time.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);
