using FraudWatch.Core.Cases;

namespace FraudWatch.Casework.Cases;

/// <summary>Refusals of the ladder as sentences.</summary>
internal static class LadderSentences
{
    public static string Of(LadderRefusal refusal) => refusal switch
    {
        LadderRefusal.NotFromHere => "there is no such step from this state.",
        LadderRefusal.NotYourRole => "your roles do not take this step.",
        LadderRefusal.AnotherPersonMust => "you took part before, so another person must.",
        LadderRefusal.NotDecided => "a finding has no verdict yet.",
        LadderRefusal.NothingStands => "no finding stands, so there is nothing to claim.",
        LadderRefusal.SomethingStands => "a finding stands.",
        LadderRefusal.AmountNeedsFourEyes => "the amount needs a second person; submit it to the second review.",
        LadderRefusal.PeriodRuns => "the period still runs.",
        LadderRefusal.AlreadyExtended => "it was extended before, and can be once.",
        LadderRefusal.NotPaid => "less has come in than was decided.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "Not a refusal."),
    };
}
