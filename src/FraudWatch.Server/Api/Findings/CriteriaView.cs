namespace FraudWatch.Server.Api.Findings;

/// <summary>A finding made again from its rule as it was kept, criterion by criterion.</summary>
/// <param name="Found">Whether the same finding came out.</param>
/// <param name="Reason">Why it did not; null when it did.</param>
/// <param name="Criteria">In the order of the rule.</param>
public sealed record CriteriaView(bool Found, string? Reason, IReadOnlyList<CriterionView> Criteria);
