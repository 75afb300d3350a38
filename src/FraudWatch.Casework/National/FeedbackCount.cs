namespace FraudWatch.Casework.National;

/// <summary>How a rule's warnings were taken.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Overridden">Orders that went on.</param>
/// <param name="Accepted">Orders that were changed.</param>
/// <param name="LatestAt">When the latest answer came, in UTC.</param>
public sealed record FeedbackCount(string RuleId, int Overridden, int Accepted, DateTime LatestAt);
