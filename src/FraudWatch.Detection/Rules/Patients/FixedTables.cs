using DuckDB.NET.Data;
using FraudWatch.Relational;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>The tables that stay while persons are judged, each read once with the columns that somebody reads.</summary>
internal sealed class FixedTables
{
    private readonly Dictionary<string, Relation> tables;

    public FixedTables(DuckDBConnection connection, IEnumerable<(string Table, TableShape Shape, IReadOnlySet<string> Needed)> read)
    {
        tables = read.GroupBy(one => one.Table).ToDictionary(
            same => same.Key,
            same => Read(connection, same.Key, same.First().Shape, same.SelectMany(one => one.Needed).ToHashSet(StringComparer.OrdinalIgnoreCase)),
            StringComparer.Ordinal);
    }

    public Relation Find(string table) => tables[table];

    private static Relation Read(DuckDBConnection connection, string table, TableShape shape, HashSet<string> needed)
    {
        var columns = shape.Columns.Select(column => needed.Contains(column) ? SqlName.Quote(column) : $"NULL AS {SqlName.Quote(column)}");
        return connection.Relation($"SELECT {string.Join(", ", columns)} FROM {PatientTables.Place(table)}");
    }
}
