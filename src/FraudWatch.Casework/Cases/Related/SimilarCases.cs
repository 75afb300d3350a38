using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Decided cases like this one, with what became of them: what was found to help reviewers most.</summary>
public sealed class SimilarCases(CaseDesk desk)
{
    // The latest decided ones that share a rule; older practice is of less use than it costs to compare.
    private const int Compared = 500;

    /// <summary>The most alike first, of cases in the actor's divisions.</summary>
    public async Task<IReadOnlyList<SimilarCase>> RunAsync(Actor actor, ReviewCase one, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(one);
        var rules = RulesOf(one);
        await using var context = desk.Database.Open();
        var sharing = context.Set<CaseRule>().Where(rule => rules.Contains(rule.RuleId)).Select(rule => rule.CaseId);
        var decided = await context.Cases(new CaseFilter(), actor.Scope, desk)
            .Where(other => other.ClosedAt != null && other.Verdict != null && other.Id != one.Id && sharing.Contains(other.Id))
            .OrderByDescending(other => other.ClosedAt).ThenByDescending(other => other.Id).Take(Compared).ToListAsync(cancellation);
        return [.. decided.Select(other => new SimilarCase(other, Likeness(one, other)))
            .OrderByDescending(similar => similar.Likeness).ThenByDescending(similar => similar.Case.ClosedAt).ThenBy(similar => similar.Case.Id).Take(limit)];
    }

    // A tenfold difference of the amounts halves the likeness.
    private static double Likeness(ReviewCase one, ReviewCase other)
    {
        var (mine, theirs) = (RulesOf(one), RulesOf(other));
        var shared = (double)mine.Intersect(theirs).Count() / mine.Union(theirs).Count();
        var tenfolds = Math.Abs(Math.Log10(1 + (double)one.Amount) - Math.Log10(1 + (double)other.Amount));
        return Math.Round(shared / (1 + tenfolds), 4);
    }

    private static string[] RulesOf(ReviewCase one) => one.Rules.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
