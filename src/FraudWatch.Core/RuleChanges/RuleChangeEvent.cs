namespace FraudWatch.Core.RuleChanges;

/// <summary>A change that was made to a rule, for a time line.</summary>
/// <param name="ChangeId">The request.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="RuleVersion">The rule's version when it was asked for.</param>
/// <param name="Kind">What it did.</param>
/// <param name="State">What has become of it.</param>
/// <param name="What">In words: <c>minimum_stays = 5 in 990100</c>.</param>
/// <param name="EffectiveFrom">First service day of a value, first run of a status; of a revert and of the end of a trial the day of the decision.</param>
/// <param name="DecidedAt">When the second person approved it, in UTC.</param>
public sealed record RuleChangeEvent(
    long ChangeId, string RuleId, int RuleVersion, RuleChangeKind Kind, RuleChangeState State, string What, DateOnly EffectiveFrom, DateTime DecidedAt);
