using FraudWatch.Casework.Cases;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Detection.Rules;
using FraudWatch.Server.Api.Persons;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Rules;
using FraudWatch.Store;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Findings;

/// <summary>Reads one finding; one of an institution outside the actor's divisions is not found.</summary>
internal sealed class ReadFinding(ClaimsReading claims, FindingList findings, RulesInForce rules, RuleBook book, PersonHandles persons, ClaimsStore store, ClaimsGate gate)
{
    /// <exception cref="RefusedException">Not found.</exception>
    public async Task<FindingDetail> DetailAsync(Actor actor, string findingId, CaseworkContext context, CancellationToken cancellation)
    {
        var held = await CaseOfAsync(actor, findingId, context, cancellation);
        return await claims.ReadAsync(findings.List.Tables, async snapshot =>
        {
            var row = await FindAsync(snapshot, actor, findingId, cancellation);
            var explained = await Task.Run(() => Explained(snapshot, row.Needed("rule_id"), findingId), cancellation);
            var (numbers, chinese) = (row.Text("psn_no"), book.Chinese(explained.Rule));
            var evidence = MaskedText.Columns(explained.Finding.Evidence, numbers);
            return new FindingDetail
            {
                Finding = FindingItem.Whole(row, persons),
                Evidence = evidence,
                EvidenceTitles = RuleBook.TitlesOf(explained.Rule, evidence),
                Parameters = System.Text.Json.JsonElement.Parse(explained.Finding.Parameters),
                Duty = [.. explained.Duty.Select(ClauseView.Of)],
                Liability = [.. explained.Liability.Select(ClauseView.Of)],
                FalsePositives = explained.Rule.FalsePositives,
                Triage = explained.Rule.Triage,
                FalsePositivesZh = chinese.FalsePositives,
                TriageZh = chinese.Triage,
                RuleHasChanged = explained.RuleHasChanged,
                Involved = [.. explained.Involved.Select(table => RowsView.Of(table, numbers))],
                Case = held,
            };
        }, cancellation);
    }

    /// <summary>Makes it again from its rule as it was kept. That loads the rule's knowledge into the store, so it waits its turn at the gate.</summary>
    /// <exception cref="RefusedException">Not found.</exception>
    public async Task<CriteriaView> CriteriaAsync(Actor actor, string findingId, CancellationToken cancellation)
    {
        var (rule, numbers) = await claims.ReadAsync(findings.List.Tables, async snapshot =>
        {
            var row = await FindAsync(snapshot, actor, findingId, cancellation);
            return (row.Needed("rule_id"), row.Text("psn_no"));
        }, cancellation);
        using var turn = await gate.EnterAsync($"explain finding {findingId}", cancellation);
        var explained = await RuleExplanation.ExplainAsync(store, rule, findingId, rules.Catalogue, cancellation);
        return explained.Recreation is { } again
            ? new CriteriaView(again.Found, again.Reason, [.. again.Criteria.Select(criterion => CriterionView.Of(criterion, numbers))])
            : new CriteriaView(Found: false, "it was not made again", []);
    }

    private RuleExplanation Explained(ClaimsSnapshot snapshot, string rule, string findingId)
    {
        try
        {
            return RuleExplanation.Explain(snapshot.Connection, rule, findingId, rules.Catalogue, RuleArchive.Of(store.Folder));
        }
        catch (KeyNotFoundException gone)
        {
            throw RefusedException.NotFound(gone.Message);
        }
    }

    private async Task<ClaimsRow> FindAsync(ClaimsSnapshot snapshot, Actor actor, string findingId, CancellationToken cancellation) =>
        await ClaimsReading.FindAsync(snapshot, findings.List, actor, values => $"f.finding_id = {values.Text(findingId)}", cancellation)
            ?? throw RefusedException.NotFound($"There is no finding {findingId}, or it lies outside your divisions.");

    private static async Task<FindingCaseView?> CaseOfAsync(Actor actor, string findingId, CaseworkContext context, CancellationToken cancellation)
    {
        var holding = context.Set<CaseFinding>().Where(finding => finding.FindingId == findingId).Select(finding => finding.CaseId);
        return await context.Set<ReviewCase>().InScope(actor.Scope, one => one.Region).Where(one => holding.Contains(one.Id)).OrderByDescending(one => one.Id)
            .Select(one => new FindingCaseView(one.Id, one.Number, one.State)).FirstOrDefaultAsync(cancellation);
    }
}
