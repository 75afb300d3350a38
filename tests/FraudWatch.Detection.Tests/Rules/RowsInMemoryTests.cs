using FraudWatch.Detection.Rules;
using FraudWatch.Relational;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Sql;
using FraudWatch.Testing;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>One SQL, two readings: rows in memory must give what DuckDB gives, stage by stage and rule by rule.</summary>
[Trait("Category", "Slow")]
public sealed class RowsInMemoryTests
{
    private static readonly RuleCatalogue Catalogue = RuleCatalogue.Load(RepositoryFolders.Rules).EnsureSound();

    [Fact]
    public void Every_rule_and_every_table_behind_it_is_the_same_in_memory()
    {
        var problems = new List<string>();
        var rows = 0;
        using var duck = FixtureStore.Create();
        duck.Build([]);
        foreach (var table in Catalogue.Knowledge)
            table.Content.LoadInto(duck.Connection, "claims", table.TableName);
        Catalogue.RuleClasses.LoadInto(duck.Connection, "claims", "rule_class");
        foreach (var rule in Catalogue.Rules)
        {
            foreach (var fixture in RuleFixtures.Names(rule).Where(name => Directory.Exists(RuleFixtures.Folder(rule, name))))
            {
                var knowledge = RuleFixtures.Knowledge(rule, fixture, Catalogue);
                foreach (var table in knowledge)
                    table.Content.LoadInto(duck.Connection, "claims", table.TableName);
                rows += Compare(duck, rule, fixture, problems);
                foreach (var table in knowledge)
                    Catalogue.Knowledge.Single(own => own.TableName == table.TableName).Content.LoadInto(duck.Connection, "claims", table.TableName);
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.True(rows > 139, $"only {rows} findings were compared");
    }

    private static int Compare(FixtureStore duck, Rule rule, string fixture, List<string> problems)
    {
        var shared = Catalogue.SharedBy([rule]);
        string[] tables = [.. rule.Reads, .. shared.SelectMany(result => result.Reads)];
        var settings = RuleFixtures.Settings(rule, fixture);
        duck.Clear();
        duck.LoadFolder(RuleFixtures.Folder(rule, fixture));
        duck.Build(tables, settings);
        var memory = new RowsInMemory(duck.Connection);
        var name = $"{rule.Id}/{fixture}";
        try
        {
            foreach (var file in StageSelection.Behind(tables))
            {
                var values = StageParameters.All.ToDictionary(pair => pair.Key, pair => settings.Parameters.GetValueOrDefault(pair.Key) ?? pair.Value.Value);
                Note(name, file.QualifiedName, memory.Read($"SELECT * FROM {file.QualifiedName}"), memory.Select(file.Sql, values), problems);
                memory.Create(file.QualifiedName, file.Sql, values);
            }

            foreach (var result in shared)
            {
                var values = Defaults(result.Parameters);
                Note(name, result.Name, memory.Read(result.Sql, values), memory.Select(result.Sql, values), problems);
                memory.Read($"CREATE OR REPLACE TABLE features.{result.Name} AS\n{result.Sql}", values);
                memory.Create($"features.{result.Name}", result.Sql, values);
            }

            var expected = memory.Read(rule.Sql, rule.Bound(Defaults(rule.Parameters)));
            Note(name, "the rule", expected, memory.Select(rule.Sql, rule.Bound(Defaults(rule.Parameters))), problems);
            return expected.Rows.Count;
        }
        catch (QueryException error)
        {
            problems.Add($"{name}: {error.Message}");
            return 0;
        }
    }

    private static Dictionary<string, object> Defaults(IEnumerable<RuleParameter> parameters) =>
        parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default);

    private static void Note(
        string fixture,
        string what,
        (IReadOnlyList<string> Columns, IReadOnlyList<Value[]> Rows) expected,
        (IReadOnlyList<string> Columns, IReadOnlyList<Value[]> Rows) actual,
        List<string> problems) =>
        problems.AddRange(RowsInMemory.Differences(expected, actual).Select(difference => $"{fixture}: {what} {difference}"));
}
