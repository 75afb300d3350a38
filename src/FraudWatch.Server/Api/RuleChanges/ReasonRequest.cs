namespace FraudWatch.Server.Api.RuleChanges;

/// <summary>Why a change is taken back, or its trial ended.</summary>
/// <param name="Reason">5 to 1,000 characters.</param>
public sealed record ReasonRequest(string Reason);
