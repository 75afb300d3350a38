using FraudWatch.Detection.Rules;
using Xunit.Abstractions;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>Fixtures that do not notice when a criterion is negated do not say what the rule is.</summary>
[Trait("Category", "Slow")]
public sealed class RuleMutationTests(ITestOutputHelper output)
{
    /// <summary>Of all negated criteria; the rest are guards that no claims of a fixture can tell apart.</summary>
    private const double LeastNoticed = 0.95;

    /// <summary>Of each rule, spread over its SQL; all of them take many minutes.</summary>
    private const int CriteriaPerRule = 8;

    [Fact]
    public async Task Fixtures_notice_nearly_every_negated_criterion()
    {
        var catalogue = RuleCatalogue.Load(RepositoryFolders.Rules);
        using var bench = new FixtureBench(catalogue);
        var (all, unnoticed) = (0, new List<string>());
        foreach (var rule in catalogue.Rules)
        {
            var mutants = Spread([.. SqlMutations.Of(rule.Sql)]);
            all += mutants.Count;
            unnoticed.AddRange((await UnnoticedAsync(rule, mutants, bench)).Select(what => $"{rule.Id}, {what}"));
        }

        output.WriteLine($"{all - unnoticed.Count} of {all} negated criteria were noticed. Not noticed:\n{string.Join('\n', unnoticed)}");
        Assert.True(all > 0 && unnoticed.Count <= (1 - LeastNoticed) * all, $"{unnoticed.Count} of {all} negated criteria were not noticed:\n{string.Join('\n', unnoticed)}");
    }

    private static List<(string What, string Sql)> Spread(IReadOnlyList<(string What, string Sql)> mutants) => mutants.Count <= CriteriaPerRule
        ? [.. mutants]
        : [.. Enumerable.Range(0, CriteriaPerRule).Select(i => mutants[i * mutants.Count / CriteriaPerRule])];

    private static async Task<IEnumerable<string>> UnnoticedAsync(Rule rule, IReadOnlyList<(string What, string Sql)> mutants, FixtureBench bench)
    {
        var left = mutants.ToList();
        foreach (var name in RuleFixtures.Names(rule))
        {
            var fixture = bench.LayOut(rule, name);
            var still = new List<(string What, string Sql)>();
            foreach (var mutant in left)
            {
                if ((await fixture.CheckAsync(rule with { Sql = mutant.Sql })).Count == 0)
                    still.Add(mutant);
            }

            left = still;
        }

        return left.Select(mutant => mutant.What);
    }
}
