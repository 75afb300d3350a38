using System.Diagnostics;
using DuckDB.NET.Data;
using FraudWatch.Benchmarks.Measuring;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Benchmarks.Units;

/// <summary>The rules' SELECTs with default values, as nobody changed them here, and what they share, once; only the statements are timed.</summary>
internal sealed class BareRules(DuckDBConnection connection)
{
    private readonly Dictionary<string, double> parts = [];
    private TimeSpan processor;

    public Measurement Run(RuleCatalogue catalogue, IReadOnlyList<Rule> rules)
    {
        var shared = catalogue.SharedBy(rules);
        foreach (var result in shared)
            Run($"shared {result.Name}", $"TABLE {result.QualifiedName}", result.Sql, result.Parameters.Select(parameter => (parameter.Name, parameter.Default)));
        var rows = 0L;
        foreach (var rule in rules)
        {
            var defaults = rule.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default);
            Run(rule.Id, "TEMP TABLE bare_result", rule.Sql, rule.Bound(defaults).Select(value => (value.Key, value.Value)));
            rows += connection.Count("temp.bare_result");
        }

        foreach (var result in shared)
            connection.Run($"DROP TABLE {result.QualifiedName}");
        return new Measurement(parts.Values.Sum(), rows) { Parts = parts, ProcessorSeconds = processor.TotalSeconds };
    }

    /// <summary>Into a table, so that every column is computed.</summary>
    private void Run(string part, string table, string sql, IEnumerable<(string Name, object Value)> values)
    {
        using var command = new DuckDBCommand($"CREATE OR REPLACE {table} AS\n{sql}\n", connection);
        foreach (var (name, value) in values)
            command.Parameters.Add(new DuckDBParameter(name, value));
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        command.ExecuteNonQuery();
        parts[part] = clock.Elapsed.TotalSeconds;
        processor += Environment.CpuUsage.TotalTime - before;
    }
}
