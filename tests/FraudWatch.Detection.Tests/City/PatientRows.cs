using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;
using FraudWatch.Relational;
using FraudWatch.Testing;

namespace FraudWatch.Detection.Tests.City;

/// <summary>The input rows of a city, person by person.</summary>
internal sealed class PatientRows
{
    private readonly Dictionary<string, Dictionary<string, Relation>> rows = [];

    public PatientRows(DuckDBConnection connection, PatientJudge judge)
    {
        foreach (var input in judge.Inputs)
        {
            foreach (var mine in Read(connection, input).GroupBy(pair => pair.Person, pair => pair.Row))
            {
                if (!rows.TryGetValue(mine.Key, out var tables))
                    rows[mine.Key] = tables = [];
                tables[input.Table] = new Relation([.. mine]);
            }
        }
    }

    public IReadOnlyCollection<string> Names => rows.Keys;

    public IReadOnlyDictionary<string, Relation> Of(string person) => rows[person];

    private static IReadOnlyList<(string Person, Value[] Row)> Read(DuckDBConnection connection, PatientInput input)
    {
        var alike = string.Join(", ", input.Columns.Select(column => $"t.{column}"));
        const string Encounters = "(SELECT mdtrt_id, min(psn_no) AS psn_no FROM lake.mdtrt_d GROUP BY mdtrt_id)";
        var (person, join) = (input.Columns.Contains("psn_no"), input.Columns.Contains("mdtrt_id")) switch
        {
            (true, true) => ("coalesce(t.psn_no, m.psn_no)", $"LEFT JOIN {Encounters} m ON m.mdtrt_id = t.mdtrt_id"),
            (true, false) => ("t.psn_no", ""),
            _ => ("m.psn_no", $"JOIN {Encounters} m ON m.mdtrt_id = t.mdtrt_id"),
        };
        return connection.Rows($"SELECT * FROM (SELECT {person} AS whose, {alike} FROM {input.Table} t {join}) WHERE whose IS NOT NULL", reader =>
        {
            var row = Enumerable.Range(1, input.Columns.Count).Select(i => reader.IsDBNull(i) ? Value.Null : RowsInMemory.ToValue(reader.GetValue(i))).ToArray();
            return (reader.GetString(0), row);
        });
    }
}
