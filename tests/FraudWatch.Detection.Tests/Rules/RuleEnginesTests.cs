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
            await NoteAsync(rule.Id, problems, () => stages.PrepareAsync(rule.Sql, TwoEngines.Values(rule)));

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
                await NoteAsync($"{rule.Id}/{fixture}", problems, async () =>
                {
                    await engines.LayOutAsync(rule, fixture);
                    var (duck, postgres) = (engines.OnDuckDb(rule), await engines.OnPostgresAsync(rule));
                    problems.AddRange(Without(duck, postgres).Select(row => $"{rule.Id}/{fixture}: only DuckDB finds {row}"));
                    problems.AddRange(Without(postgres, duck).Select(row => $"{rule.Id}/{fixture}: only PostgreSQL finds {row}"));
                    if (fixture == "fires" && duck.Count == 0)
                        silent.Add(rule.Id);
                });
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Empty(silent);
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
