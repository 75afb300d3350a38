using FraudWatch.Detection.Rules;
using Xunit.Abstractions;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>Fixtures that do not notice when a criterion is negated do not say what the rule is.</summary>
[Trait("Category", "Slow")]
public sealed class RuleMutationTests(ITestOutputHelper output)
{
    /// <summary>Of all negated criteria; the rest are guards that no claims of a fixture can tell apart.</summary>
    private const double LeastNoticed = 0.95;

    /// <summary>Of each SQL, spread over it; all of them take many minutes.</summary>
    private const int CriteriaPerSql = 8;

    [Fact]
    public async Task Fixtures_notice_nearly_every_negated_criterion()
    {
        var catalogue = RuleCatalogue.Load(RepositoryFolders.Rules);
        using var bench = new FixtureBench(catalogue);
        var (all, unnoticed) = (0, new List<string>());
        // A template is one SQL: what it asks of services alone is shown by the rules on services.
        foreach (var sharing in catalogue.Rules.GroupBy(rule => rule.SqlFile))
        {
            var left = Spread([.. SqlMutations.Of(sharing.First().Sql)]);
            all += left.Count;
            foreach (var rule in sharing)
                left = await UnnoticedAsync(rule, left, bench);
            unnoticed.AddRange(left.Select(mutant => $"{sharing.Key}, {mutant.What}"));
        }

        output.WriteLine($"{all - unnoticed.Count} of {all} negated criteria were noticed. Not noticed:\n{string.Join('\n', unnoticed)}");
        Assert.True(all > 0 && unnoticed.Count <= (1 - LeastNoticed) * all, $"{unnoticed.Count} of {all} negated criteria were not noticed:\n{string.Join('\n', unnoticed)}");
    }

    private static List<(string What, string Sql)> Spread(IReadOnlyList<(string What, string Sql)> mutants) => mutants.Count <= CriteriaPerSql
        ? [.. mutants]
        : [.. Enumerable.Range(0, CriteriaPerSql).Select(i => mutants[i * mutants.Count / CriteriaPerSql])];

    private static async Task<List<(string What, string Sql)>> UnnoticedAsync(Rule rule, IReadOnlyList<(string What, string Sql)> mutants, FixtureBench bench)
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

        return left;
    }
}
