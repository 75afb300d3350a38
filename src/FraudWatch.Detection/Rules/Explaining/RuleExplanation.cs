using DuckDB.NET.Data;
using FraudWatch.Core.Findings;
using FraudWatch.Store;

namespace FraudWatch.Detection.Rules;

/// <summary>Everything that a person needs to judge one finding, and to answer for it years later.</summary>
public sealed record RuleExplanation
{
    public required Finding Finding { get; init; }

    /// <summary>The rule as it is now; its version may be later than the finding's.</summary>
    public required Rule Rule { get; init; }

    /// <summary>Whether the rule's SQL changed since the finding was made.</summary>
    public required bool RuleHasChanged { get; init; }

    /// <summary>Duties in force on the service day, with their wording.</summary>
    public required IReadOnlyList<Clause> Duty { get; init; }

    /// <summary>Clauses in force on the service day that punish, with their wording.</summary>
    public required IReadOnlyList<Clause> Liability { get; init; }

    /// <summary>The claims involved: stays, encounters, settlements, fee lines.</summary>
    public required IReadOnlyList<ExplanationTable> Involved { get; init; }

    /// <summary>Explains a published finding.</summary>
    /// <param name="store">The store that holds it.</param>
    /// <param name="ruleId">Its rule.</param>
    /// <param name="findingId">Its id.</param>
    /// <param name="catalogue">Where the rule is; by default among those built into the program.</param>
    /// <param name="cancellationToken">Checked before the store is asked.</param>
    /// <exception cref="KeyNotFoundException">There is no such rule, or no such finding of it.</exception>
    public static Task<RuleExplanation> ExplainAsync(
        ClaimsStore store, string ruleId, string findingId, RuleCatalogue? catalogue = null, CancellationToken cancellationToken = default) =>
        Task.Run(
            () =>
            {
                using var connection = store.Connect();
                return Explain(connection, ruleId, findingId, catalogue ?? RuleCatalogue.Load());
            },
            cancellationToken);

    /// <summary>As above, on an open connection.</summary>
    public static RuleExplanation Explain(DuckDBConnection connection, string ruleId, string findingId, RuleCatalogue catalogue)
    {
        var rule = catalogue.Find(ruleId);
        var finding = FindingReader.Find(connection, findingId) is { } found && found.RuleId == ruleId
            ? found
            : throw new KeyNotFoundException($"The rule '{ruleId}' has no finding '{findingId}'.");
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
}
