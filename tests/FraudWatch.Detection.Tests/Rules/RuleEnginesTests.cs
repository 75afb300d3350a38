using FraudWatch.Detection.Rules;
using FraudWatch.Store.Sql;
using FraudWatch.Testing;
using Npgsql;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>One rule text, two engines: PostgreSQL must say of every fixture what DuckDB says.</summary>
[Trait("Category", "Slow")]
public sealed class RuleEnginesTests
{
    /// <summary>Fixtures that are compared; where a rule keeps quiet there is nothing to compare.</summary>
    private static readonly string[] Compared = ["fires", "edge"];

    private static readonly RuleCatalogue Catalogue = RuleCatalogue.Load(RepositoryFolders.Rules).EnsureSound();

    [PostgresFact]
    public async Task PostgreSQL_understands_every_rule()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var engines = await TwoEngines.OnAsync(server, Catalogue);
        var stages = engines.Postgres;
        await stages.BuildAsync(Stage.Claims);
        await stages.BuildAsync(Stage.Features);
        var problems = new List<string>();
        foreach (var shared in Catalogue.SharedBy(Catalogue.Rules))
            await NoteAsync(shared.Name, problems, () => stages.CreateAsync("features", shared.Name, shared.Sql, TwoEngines.Values(shared)));
        foreach (var rule in Catalogue.Rules)
            await NoteAsync(rule.Id, problems, () => stages.PrepareAsync(rule.Sql, engines.Values(rule)));

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [PostgresFact]
    public async Task Every_rule_finds_the_same_on_PostgreSQL()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var engines = await TwoEngines.OnAsync(server, Catalogue);
        var (problems, silent) = (new List<string>(), new List<string>());
        foreach (var rule in Catalogue.Rules)
        {
            foreach (var fixture in Compared.Where(name => Directory.Exists(RuleFixtures.Folder(rule, name))))
            {
                var found = await CompareAsync(engines, rule, fixture, problems);
                if (fixture == "fires" && found.Count == 0)
                    silent.Add(rule.Id);
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Empty(silent);
    }

    [PostgresFact]
    public async Task Benefit_rules_find_the_same_on_PostgreSQL_under_the_figures_of_a_region()
    {
        using var folder = new RuleFolder()
            .AddFile("parameters/990000.yaml", File.ReadAllText(RepositoryFolders.Data("own-region.yaml")))
            .AddFile("benefits/invented-city.yaml", PolicyOfItsOwn());
        await using var server = await PostgresServer.StartAsync();
        await using var ordinary = await TwoEngines.OnAsync(server, Catalogue);
        await using var regional = await TwoEngines.OnAsync(server, RuleCatalogue.LoadWith(folder.Path).EnsureSound(), "990099");
        var (problems, unmoved) = (new List<string>(), new List<string>());
        foreach (var rule in Catalogue.Rules.Where(rule => rule.Family == "benefit"))
        {
            var differences = 0;
            foreach (var fixture in RuleFixtures.Names(rule))
            {
                var found = await CompareAsync(regional, rule, fixture, problems);
                await ordinary.LayOutAsync(rule, fixture);
                differences += Without(found, ordinary.OnDuckDb(rule)).Count + Without(ordinary.OnDuckDb(rule), found).Count;
            }

            if (differences == 0)
                unmoved.Add(rule.Id);
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Empty(unmoved);
    }

    /// <summary>The invented city with a higher deductible, a lower ratio and half of the cap.</summary>
    private static string PolicyOfItsOwn()
    {
        var policy = File.ReadAllText(Path.Combine(RepositoryFolders.Rules, "benefits", "invented-city.yaml"));
        foreach (var (old, own) in new[] { ("amount: 900}", "amount: 1200}"), ("ratio: 0.70}", "ratio: 0.55}"), ("amount: 60000}", "amount: 30000}") })
        {
            Assert.Contains(old, policy, StringComparison.Ordinal);
            policy = policy.Replace(old, own, StringComparison.Ordinal);
        }

        return policy;
    }

    /// <summary>Notes what only one engine finds on a fixture.</summary>
    /// <returns>What DuckDB finds.</returns>
    private static async Task<IReadOnlyList<string>> CompareAsync(TwoEngines engines, Rule rule, string fixture, List<string> problems)
    {
        IReadOnlyList<string> duck = [];
        await NoteAsync($"{rule.Id}/{fixture}", problems, async () =>
        {
            await engines.LayOutAsync(rule, fixture);
            (duck, var postgres) = (engines.OnDuckDb(rule), await engines.OnPostgresAsync(rule));
            problems.AddRange(Without(duck, postgres).Select(row => $"{rule.Id}/{fixture}: only DuckDB finds {row}"));
            problems.AddRange(Without(postgres, duck).Select(row => $"{rule.Id}/{fixture}: only PostgreSQL finds {row}"));
        });
        return duck;
    }

    private static async Task NoteAsync(string what, List<string> problems, Func<Task> ask)
    {
        try
        {
            await ask();
        }
        catch (PostgresException error)
        {
            problems.Add($"{what}: {error.MessageText} (at {error.Position})");
        }
    }

    /// <summary>The rows of the first list that the second has not, counting repetitions.</summary>
    private static List<string> Without(IReadOnlyList<string> rows, IReadOnlyList<string> others)
    {
        var left = rows.ToList();
        foreach (var row in others)
            left.Remove(row);
        return left;
    }
}
