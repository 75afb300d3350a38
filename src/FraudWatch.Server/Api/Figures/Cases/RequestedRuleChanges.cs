using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Figures;
using FraudWatch.Casework.RuleChanges;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Changes that somebody asked for and another person approved, since the day on which each was decided.</summary>
internal sealed class RequestedRuleChanges(RuleChangeHistory history, CaseDesk desk) : IRuleChanges
{
    public async Task<IReadOnlyList<RuleChange>> AllAsync(CaseSnapshot cases, CancellationToken cancellation) =>
        [.. (await history.ReadAsync(null, cancellation)).Select(change => new RuleChange(change.RuleId, desk.Settings.DayOf(change.DecidedAt), "request", change.What))];
}
