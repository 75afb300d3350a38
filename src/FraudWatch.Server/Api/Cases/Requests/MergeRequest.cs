namespace FraudWatch.Server.Api.Cases;

/// <summary>Which case is joined.</summary>
/// <param name="CaseId">The case that goes.</param>
public sealed record MergeRequest(long CaseId);
