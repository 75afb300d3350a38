using FraudWatch.Casework.Storage;
using FraudWatch.Core.RuleChanges;

namespace FraudWatch.Casework.RuleChanges;

/// <summary>What a change does, in words for the second person, the trail and the time line.</summary>
internal static class RuleChangeWords
{
    public static string Of(RuleChange change) => change.Kind switch
    {
        RuleChangeKind.Parameter => $"{change.Parameter} = {change.Value} {Where(change)}",
        RuleChangeKind.Status => $"status {SnakeCase.Of(change.Status.GetValueOrDefault())}",
        RuleChangeKind.Revert => $"change {change.SubjectId} taken back",
        _ => $"trial of change {change.SubjectId} ended",
    };

    /// <summary>One sentence for whoever decides.</summary>
    public static string Sentence(RuleChange change) => change.Kind switch
    {
        RuleChangeKind.Parameter => $"{change.RuleId}: {Of(change)} for services from {change.EffectiveFrom:yyyy-MM-dd}{(change.BeginsOnTrial ? ", on trial first" : "")}. {change.Reason}",
        RuleChangeKind.Status => $"{change.RuleId}: {Of(change)} in runs from {change.EffectiveFrom:yyyy-MM-dd}. {change.Reason}",
        _ => $"{change.RuleId}: {Of(change)}. {change.Reason}",
    };

    private static string Where(RuleChange change) => change.Region == RuleChangeContent.Everywhere ? "everywhere" : $"in {change.Region}";
}
