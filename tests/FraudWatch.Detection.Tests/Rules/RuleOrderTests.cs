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
        var (compared, changed) = (0, new List<string>());
        foreach (var rule in catalogue.Rules)
        {
            var folder = RuleFixtures.Folder(rule, "fires");
            if (!Directory.Exists(folder))
                continue;
            var asWritten = await FindAsync(catalogue, rule, folder, lines => lines);
            var turned = await FindAsync(catalogue, rule, folder, lines => lines.Reverse());
            compared += asWritten.Count;
            if (!asWritten.SequenceEqual(turned))
                changed.Add($"{rule.Id}:\n  {string.Join("\n  ", asWritten)}\nand, the rows turned round,\n  {string.Join("\n  ", turned)}");
        }

        Assert.True(compared > 0 && changed.Count == 0, string.Join('\n', changed));
    }

    private static async Task<List<string>> FindAsync(RuleCatalogue catalogue, Rule rule, string folder, Func<IEnumerable<string>, IEnumerable<string>> order)
    {
        using var store = FixtureStore.Create();
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv").Where(file => Path.GetFileName(file) != "expected.csv"))
        {
            var lines = (await File.ReadAllLinesAsync(file)).Where(line => line.Length > 0).ToList();
            store.Load(Path.GetFileNameWithoutExtension(file), string.Join('\n', [lines[0], .. order(lines[1..])]) + "\n");
        }

        await store.BuildAsync();
        await RuleRunner.RunAsync(store.Connection, 1, new RuleRunOptions { Catalogue = catalogue, RuleIds = [rule.Id] });
        return [.. store.Connection.Texts("SELECT concat_ws(' ', finding_id, mdtrt_id, bkkp_sn, sentence, evidence) FROM findings.finding ORDER BY 1").Select(row => row[0]!)];
    }
}
