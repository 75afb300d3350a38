namespace FraudWatch.Detection.Rules;

/// <summary>A finding made again from the definition of its rule that was kept when it was published.</summary>
/// <param name="Found">Whether the same finding came out.</param>
/// <param name="Reason">Why it did not; null when it did.</param>
/// <param name="Criteria">The rows that met each criterion, in the order of the rule's SQL.</param>
public sealed record Recreation(bool Found, string? Reason, IReadOnlyList<CriterionTable> Criteria)
{
    internal static Recreation Impossible(string reason) => new(Found: false, reason, []);
}
