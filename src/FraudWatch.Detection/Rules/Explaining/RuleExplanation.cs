using DuckDB.NET.Data;
using FraudWatch.Core.Findings;
using FraudWatch.Store;

namespace FraudWatch.Detection.Rules;

/// <summary>Everything that a person needs to judge one finding, and to answer for it years later.</summary>
public sealed record RuleExplanation
{
    public required Finding Finding { get; init; }

    /// <summary>The rule as it is now, or as it was kept when there is no such rule any more; its version may be later than the finding's.</summary>
    public required Rule Rule { get; init; }

    /// <summary>Whether the rule's SQL changed since the finding was made.</summary>
    public required bool RuleHasChanged { get; init; }

    /// <summary>Duties in force on the service day, with their wording.</summary>
    public required IReadOnlyList<Clause> Duty { get; init; }

    /// <summary>Clauses in force on the service day that punish, with their wording.</summary>
    public required IReadOnlyList<Clause> Liability { get; init; }

    /// <summary>The claims involved: stays, encounters, settlements, fee lines.</summary>
    public required IReadOnlyList<ExplanationTable> Involved { get; init; }

    /// <summary>The finding made again from its rule as it was, criterion by criterion; null when that was not asked for.</summary>
    public Recreation? Recreation { get; init; }

    /// <summary>Explains a published finding and makes it again.</summary>
    /// <param name="store">The store that holds it.</param>
    /// <param name="ruleId">Its rule.</param>
    /// <param name="findingId">Its id.</param>
    /// <param name="catalogue">Where the rule is; by default among those built into the program.</param>
    /// <param name="cancellationToken">Interrupts the running statement.</param>
    /// <exception cref="KeyNotFoundException">There is no such rule, or no such finding of it.</exception>
    public static async Task<RuleExplanation> ExplainAsync(
        ClaimsStore store, string ruleId, string findingId, RuleCatalogue? catalogue = null, CancellationToken cancellationToken = default)
    {
        using var connection = store.Connect();
        var archive = RuleArchive.Of(store.Folder);
        var explanation = await Task.Run(() => Explain(connection, ruleId, findingId, catalogue ?? RuleCatalogue.Load(), archive), cancellationToken);
        var recreation = await new FindingRecreation(connection, archive).OfAsync(explanation.Finding, cancellationToken);
        return explanation with { Recreation = recreation };
    }

    /// <summary>Explains a finding on an open connection, without making it again.</summary>
    /// <param name="connection">A connection with the tables of a finished run.</param>
    /// <param name="ruleId">Its rule.</param>
    /// <param name="findingId">Its id.</param>
    /// <param name="catalogue">The rules of today.</param>
    /// <param name="archive">Where a rule that is no longer among them was kept.</param>
    public static RuleExplanation Explain(
        DuckDBConnection connection, string ruleId, string findingId, RuleCatalogue catalogue, RuleArchive? archive = null)
    {
        var finding = FindingReader.Find(connection, findingId);
        var rule = catalogue.Rules.FirstOrDefault(rule => rule.Id == ruleId)
            ?? Kept(finding, archive)?.Rules.FirstOrDefault(rule => rule.Id == ruleId)
            ?? catalogue.Find(ruleId);
        if (finding is null || finding.RuleId != ruleId)
            throw new KeyNotFoundException($"The rule '{ruleId}' has no finding '{findingId}'.");
        return new RuleExplanation
        {
            Finding = finding,
            Rule = rule,
            RuleHasChanged = finding.RuleVersion != rule.Version,
            Duty = [.. rule.Duty.Where(clause => clause.InForceOn(finding.OccurredOn))],
            Liability = [.. rule.Liability.Where(clause => clause.InForceOn(finding.OccurredOn))],
            Involved = new InvolvedRows(connection).Of(finding),
        };
    }

    private static RuleCatalogue? Kept(Finding? finding, RuleArchive? archive) =>
        finding?.Definition is { } definition ? archive?.Find(definition) : null;
}
