using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Core.RuleChanges;

namespace FraudWatch.Casework.RuleChanges;

/// <summary>Keeps the answer to what a change would do with the request.</summary>
public sealed class KeepWhatIf(CaseworkDatabase database)
{
    /// <exception cref="RefusedException">There is no such request, or it is no draft any more.</exception>
    public Task<RuleWhatIf> RunAsync(Actor actor, RuleWhatIf answer, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var row = await change.RuleChangeAsync(answer.ChangeId, cancellation);
        EnsureDraft(row);
        change.Context.Add(answer);
        await change.Context.SaveChangesAsync(cancellation);
        row.WhatIfId = answer.Id;
        change.Audit("rule_change.what_if", $"rule_change:{row.Id}", new { answer.RuleVersion, answer.Settings, answer.Watermark, answer.Gained, answer.Lost });
        return answer;
    }, cancellation);

    /// <summary>What waits or was decided keeps the answer that it was submitted with.</summary>
    /// <exception cref="RefusedException">It is no draft.</exception>
    public static void EnsureDraft(RuleChange row)
    {
        if (row.State != RuleChangeState.Draft)
            throw RefusedException.Conflict($"Change request {row.Id} is {SnakeCase.Of(row.State)}: what it would do is asked of a draft.");
    }
}
