using FraudWatch.Detection.Rules;
using FraudWatch.Store.Engines.DuckDb;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>The order in which claims arrive decides nothing: not which findings, not their ids, not what they say.</summary>
[Trait("Category", "Slow")]
public sealed class RuleOrderTests
{
    [Fact]
    public async Task The_order_of_the_rows_does_not_change_findings()
    {
        var catalogue = RuleCatalogue.Load(RepositoryFolders.Rules);
        using var store = FixtureStore.Create();
        var (compared, changed) = (0, new List<string>());
        foreach (var rule in catalogue.Rules.Where(rule => Directory.Exists(RuleFixtures.Folder(rule, "fires"))))
        {
            var asWritten = await FindAsync(store, catalogue, rule, lines => lines);
            var turned = await FindAsync(store, catalogue, rule, lines => lines.Reverse());
            compared += asWritten.Count;
            if (!asWritten.SequenceEqual(turned))
                changed.Add($"{rule.Id}:\n  {string.Join("\n  ", asWritten)}\nand, the rows turned round,\n  {string.Join("\n  ", turned)}");
        }

        Assert.True(compared > 0 && changed.Count == 0, string.Join('\n', changed));
    }

    private static async Task<List<string>> FindAsync(FixtureStore store, RuleCatalogue catalogue, Rule rule, Func<IEnumerable<string>, IEnumerable<string>> order)
    {
        store.Clear();
        var known = RuleFixtures.Knowledge(rule, "fires", catalogue).ToDictionary(table => table.TableName, StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(RuleFixtures.Folder(rule, "fires"), "*.csv")
            .Where(file => Path.GetFileName(file) != "expected.csv" && !known.ContainsKey(Path.GetFileNameWithoutExtension(file))))
        {
            var lines = (await File.ReadAllLinesAsync(file)).Where(line => line.Length > 0).ToList();
            store.Load(Path.GetFileNameWithoutExtension(file), string.Join('\n', [lines[0], .. order(lines[1..])]) + "\n");
        }

        store.Build(FixtureTables.Of(rule, catalogue), RuleFixtures.Settings(rule, "fires"));
        await RuleRunner.RunAsync(store.Connection, 1, new RuleRunOptions
        {
            Catalogue = catalogue.WithKnowledge([.. catalogue.Knowledge.Select(table => known.GetValueOrDefault(table.TableName, table))]),
            RuleIds = [rule.Id],
        });
        return [.. store.Connection.Texts($"SELECT concat_ws(' ', finding_id, mdtrt_id, bkkp_sn, sentence, evidence) FROM findings.finding WHERE rule_id = '{rule.Id}' ORDER BY 1").Select(row => row[0]!)];
    }
}
