using System.Collections.Concurrent;
using FraudWatch.Detection.Rules;
using Xunit.Abstractions;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>Fixtures that do not notice when a criterion is negated do not say what the rule is.</summary>
[Trait("Category", "Slow")]
public sealed class RuleMutationTests(ITestOutputHelper output)
{
    /// <summary>Of all negated criteria; the rest are guards that no claims of a fixture can tell apart.</summary>
    private const double LeastNoticed = 0.97;

    /// <summary>Of each rule's own: some criteria of a template can never apply to the things that one of its rules judges.</summary>
    private const double LeastNoticedByOne = 0.8;

    [Fact]
    public async Task The_fixtures_of_each_rule_notice_nearly_every_negated_criterion()
    {
        var catalogue = RuleCatalogue.Load(RepositoryFolders.Rules);
        var waiting = new ConcurrentQueue<Rule>(catalogue.Rules);
        var judged = new ConcurrentBag<Judged>();
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() => JudgeAsync(catalogue, waiting, judged))));

        var (all, noticed) = (judged.Sum(one => one.Criteria), judged.Sum(one => one.Noticed));
        var unnoticed = from one in judged
                        orderby one.RuleId
                        from what in one.Unnoticed
                        select $"{one.RuleId} ({one.Noticed} of {one.Criteria}), {what}";
        var report = $"{noticed} of {all} negated criteria were noticed. Not noticed:\n{string.Join('\n', unnoticed)}";
        output.WriteLine(report);
        Assert.True(all > 0 && noticed >= LeastNoticed * all, report);
        Assert.DoesNotContain(judged, one => one.Noticed < LeastNoticedByOne * one.Criteria);
    }

    /// <summary>A template counts in each of its rules, by that rule's own fixtures.</summary>
    private static async Task JudgeAsync(RuleCatalogue catalogue, ConcurrentQueue<Rule> waiting, ConcurrentBag<Judged> judged)
    {
        using var bench = new FixtureBench(catalogue);
        while (waiting.TryDequeue(out var rule))
        {
            var mutants = SqlMutations.Of(rule.Sql).ToList();
            var left = await UnnoticedAsync(rule, mutants, bench);
            judged.Add(new Judged(rule.Id, mutants.Count, [.. left.Select(mutant => mutant.What)]));
        }
    }

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

    /// <summary>How the fixtures of one rule fared.</summary>
    private sealed record Judged(string RuleId, int Criteria, IReadOnlyList<string> Unnoticed)
    {
        public int Noticed => Criteria - Unnoticed.Count;
    }
}
