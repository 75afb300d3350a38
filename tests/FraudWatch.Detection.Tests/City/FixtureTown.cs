using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Tests.City;

/// <summary>
/// All fixtures of all rules in one store, each with its own persons and institutions: its keys carry its number. So every rule meets the
/// claims that were written for it, and those written for all the others.
/// </summary>
internal sealed class FixtureTown : IDisposable
{
    private static readonly HashSet<string> Keys =
    [
        "fixmedins_code", "medins_code", "psn_no", "mdtrt_id", "setl_id", "bkkp_sn", "init_feedetl_sn", "init_setl_id", "refl_old_mdtrt_id",
    ];

    private readonly FixtureStore store = FixtureStore.Create();

    private FixtureTown(RuleCatalogue catalogue) => Catalogue = catalogue;

    public DuckDBConnection Connection => store.Connection;

    /// <summary>The rules with what the fixtures know beside them.</summary>
    public RuleCatalogue Catalogue { get; private set; }

    public static async Task<FixtureTown> BuildAsync(RuleCatalogue catalogue)
    {
        var town = new FixtureTown(catalogue);
        var number = 0;
        foreach (var rule in catalogue.Rules.Where(rule => rule.Folder is not null))
        {
            foreach (var fixture in RuleFixtures.Names(rule).Where(name => Directory.Exists(RuleFixtures.Folder(rule, name))))
                town.Add(rule, fixture, $"~{++number}");
        }

        await town.store.BuildAsync();
        foreach (var table in town.Catalogue.Knowledge)
            table.Content.LoadInto(town.Connection, "claims", table.TableName);
        town.Catalogue.RuleClasses.LoadInto(town.Connection, "claims", "rule_class");
        return town;
    }

    /// <summary>What a run over everybody finds by these rules: rule and finding, and whose it is.</summary>
    public async Task<IReadOnlyList<(string Person, string Finding)>> FindAsync(IReadOnlyList<Rule> rules)
    {
        RunTables.Create(Connection);
        using var run = new RuleRun(Connection, Catalogue, 1, null);
        await run.PrepareAsync(rules, CancellationToken.None);
        var failed = new List<string>();
        foreach (var rule in rules)
        {
            if ((await run.RunAsync(rule, CancellationToken.None)).Reason is { } reason)
                failed.Add(reason);
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
        return Connection.Rows(
            $"SELECT psn_no, rule_id, finding_id, severity, amount_at_risk, sentence_zh FROM temp.{RunTables.Staged}",
            row => (row.GetString(0), Text(row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetDecimal(4), row.GetString(5))));
    }

    /// <summary>A finding in words that both sides have.</summary>
    public static string Text(string rule, string id, string severity, decimal? amount, string sentence) => FormattableString.Invariant($"{rule} {id} {severity} {amount:F2} {sentence}");

    public void Dispose() => store.Dispose();

    private void Add(Rule rule, string fixture, string mark)
    {
        foreach (var path in Directory.EnumerateFiles(RuleFixtures.Folder(rule, fixture), "*.csv"))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (name != "expected" && !name.StartsWith("knowledge_", StringComparison.Ordinal))
                store.Load(name, Marked(CsvTable.Parse(File.ReadAllText(path), name), mark));
        }

        var known = RuleFixtures.Knowledge(rule, fixture, Catalogue).ToDictionary(table => table.Name);
        Catalogue = Catalogue.WithKnowledge([.. Catalogue.Knowledge.Select(table => known.GetValueOrDefault(table.Name, table))]);
    }

    private static string Marked(CsvTable table, string mark) => string.Join('\n', table.Rows
        .Select(row => string.Join(',', row.Zip(table.Columns, (field, column) => Field(field is not null && Keys.Contains(column.Name) ? field + mark : field))))
        .Prepend(string.Join(',', table.Columns.Select(column => column.Name))));

    private static string Field(string? text) => text is null ? "" : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
