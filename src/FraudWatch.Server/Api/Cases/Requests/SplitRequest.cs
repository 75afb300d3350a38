namespace FraudWatch.Server.Api.Cases;

/// <summary>Which findings get a case of their own.</summary>
/// <param name="FindingIds">Some of the case's, not all.</param>
public sealed record SplitRequest(IReadOnlyList<string> FindingIds);
