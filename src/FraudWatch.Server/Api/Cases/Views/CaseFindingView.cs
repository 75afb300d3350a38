using FraudWatch.Casework.Cases;
using FraudWatch.Core.Cases;

namespace FraudWatch.Server.Api.Cases;

/// <summary>A finding in the list over all cases: enough to count and to open its case, whose journal tells who read the rest.</summary>
/// <param name="Id">Number of the row.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="FindingId">The finding.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="RuleVersion">The rule's version then.</param>
/// <param name="OccurredOn">The day of the act.</param>
/// <param name="Amount">Yuan at risk; null for a lead.</param>
/// <param name="Verdict">Null while it is undecided.</param>
/// <param name="VerdictAmount">Yuan that stand.</param>
/// <param name="FellOnAppeal">Stood first and fell after the institution had answered.</param>
public sealed record CaseFindingView(
    long Id, long CaseId, string FindingId, string RuleId, int RuleVersion, DateOnly OccurredOn, decimal? Amount, VerdictKind? Verdict, decimal? VerdictAmount, bool FellOnAppeal)
{
    internal static CaseFindingView Of(CaseFinding finding) => new(
        finding.Id, finding.CaseId, finding.FindingId, finding.RuleId, finding.RuleVersion, finding.OccurredOn, finding.Amount, finding.Verdict, finding.VerdictAmount, finding.FellOnAppeal);
}
