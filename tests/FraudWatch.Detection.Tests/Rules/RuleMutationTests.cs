using FraudWatch.Detection.Rules;
using Xunit.Abstractions;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>Fixtures that do not notice when a criterion is changed do not say what the rule is.</summary>
[Trait("Category", "Slow")]
public sealed class RuleMutationTests(ITestOutputHelper output)
{
    /// <summary>Of all changes; the rest are changes that no claims can tell apart.</summary>
    private const double LeastNoticed = 0.95;

    [Fact]
    public async Task Fixtures_notice_nearly_every_changed_criterion()
    {
        var catalogue = RuleCatalogue.Load(RepositoryFolders.Rules);
        var (all, unnoticed) = (0, new List<string>());
        foreach (var rule in catalogue.Rules.Where(rule => Fixtures(rule).Any()))
        {
            var mutants = SqlMutations.Of(rule.Sql).ToList();
            all += mutants.Count;
            unnoticed.AddRange((await UnnoticedAsync(rule, mutants, catalogue)).Select(what => $"{rule.Id}, {what}"));
        }

        output.WriteLine($"{all - unnoticed.Count} of {all} changed criteria were noticed. Not noticed:\n{string.Join('\n', unnoticed)}");
        Assert.True(all > 0 && unnoticed.Count <= (1 - LeastNoticed) * all, $"{unnoticed.Count} of {all} changed criteria were not noticed:\n{string.Join('\n', unnoticed)}");
    }

    /// <summary>Those that are there; that some are missing is another test's finding.</summary>
    private static IEnumerable<string> Fixtures(Rule rule) =>
        RuleFixtures.Names(rule).Select(name => RuleFixtures.Folder(rule, name)).Where(Directory.Exists);

    private static async Task<IEnumerable<string>> UnnoticedAsync(Rule rule, IReadOnlyList<(string What, string Sql)> mutants, RuleCatalogue catalogue)
    {
        var left = mutants.ToList();
        foreach (var folder in Fixtures(rule))
        {
            using var fixture = await RuleFixture.BuildAsync(folder, catalogue);
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
