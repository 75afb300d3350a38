using FraudWatch.Detection.Rules;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>Fixtures build only what a rule reads, on one database after the other's rows are gone: nothing may come out otherwise.</summary>
[Trait("Category", "Slow")]
public sealed class FixtureBuildTests
{
    [Fact]
    public async Task The_tables_that_a_rule_reads_are_those_of_a_full_build()
    {
        var catalogue = RuleCatalogue.Load(RepositoryFolders.Rules);
        using var used = FixtureStore.Create();
        var (compared, different) = (0, new List<string>());
        foreach (var rule in catalogue.Rules)
        {
            var folder = RuleFixtures.Folder(rule, "fires");
            if (!Directory.Exists(folder))
                continue;
            used.Clear();
            used.LoadFolder(folder);
            used.Build(rule.Reads);
            using var full = FixtureStore.Create();
            full.LoadFolder(folder);
            await full.BuildAsync();
            var tables = StageSelection.Behind(rule.Reads).Select(file => file.QualifiedName).ToList();
            compared += tables.Count;
            different.AddRange(tables.Where(table => Digest(used, table) != Digest(full, table)).Select(table => $"{rule.Id}: {table}"));
        }

        Assert.True(compared > 0 && different.Count == 0, string.Join('\n', different));
    }

    private static string Digest(FixtureStore store, string table) =>
        string.Join(' ', store.Connection.Texts($"SELECT CAST(count(*) AS VARCHAR), CAST(sum(hash(t)) AS VARCHAR) FROM {table} AS t")[0]);
}
