using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Core.RuleChanges;

namespace FraudWatch.Casework.RuleChanges;

/// <summary>Gives up an own draft; it stays readable.</summary>
public sealed class DiscardRuleChange(CaseworkDatabase database)
{
    /// <exception cref="RefusedException">Another's, stale, or no draft any more.</exception>
    public Task<RuleChange> RunAsync(Actor actor, long id, int version, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var row = await change.OwnRuleChangeAsync(id, version, cancellation);
        if (row.State != RuleChangeState.Draft)
            throw RefusedException.Conflict($"Change request {id} is {SnakeCase.Of(row.State)}: only a draft can be given up. Withdraw what waits for approval.");
        row.State = RuleChangeState.Discarded;
        change.Audit("rule_change.discard", $"rule_change:{id}");
        return row;
    }, cancellation);
}
