using FraudWatch.Detection.Rules;
using FraudWatch.Relational;

namespace FraudWatch.Detection.Tests.City;

/// <summary>The input rows of a city, person by person.</summary>
internal sealed class PatientRows
{
    private readonly Dictionary<string, Dictionary<string, Relation>> rows = [];

    public PatientRows(DetectedCity city, PatientRules rules)
    {
        foreach (var (table, columns) in rules.Inputs)
        {
            foreach (var mine in Read(city, table, columns).GroupBy(pair => pair.Person, pair => pair.Row))
            {
                if (!rows.TryGetValue(mine.Key, out var tables))
                    rows[mine.Key] = tables = [];
                tables[table] = new Relation([.. mine]);
            }
        }
    }

    public IReadOnlyCollection<string> Names => rows.Keys;

    public IReadOnlyDictionary<string, Relation> Of(string person) => rows[person];

    private static IReadOnlyList<(string Person, Value[] Row)> Read(DetectedCity city, string table, IReadOnlyList<string> columns)
    {
        var alike = string.Join(", ", columns.Select(column => $"t.{column}"));
        var sql = columns.Contains("psn_no")
            ? $"SELECT t.psn_no, {alike} FROM {table} t WHERE t.psn_no IS NOT NULL"
            : $"SELECT m.psn_no, {alike} FROM {table} t JOIN (SELECT DISTINCT mdtrt_id, psn_no FROM lake.mdtrt_d) m ON m.mdtrt_id = t.mdtrt_id";
        return city.Rows(sql, reader =>
        {
            var row = Enumerable.Range(1, columns.Count).Select(i => reader.IsDBNull(i) ? Value.Null : FraudWatch.Testing.RowsInMemory.ToValue(reader.GetValue(i))).ToArray();
            return (reader.GetString(0), row);
        });
    }
}
