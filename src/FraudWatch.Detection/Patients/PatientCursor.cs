using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;
using FraudWatch.Relational;

namespace FraudWatch.Detection.Patients;

/// <summary>The rows of one input table in the order of persons, streamed. Rows that do not say whose they are belong to their encounter's person.</summary>
internal sealed class PatientCursor : IDisposable
{
    private const string Encounters = "(SELECT mdtrt_id, min(psn_no) AS psn_no FROM lake.mdtrt_d GROUP BY mdtrt_id)";
    private readonly DuckDBConnection connection;
    private readonly DuckDBCommand command;
    private readonly DuckDBDataReader reader;

    /// <param name="connection">Of its own, closed with it.</param>
    /// <param name="input">The table.</param>
    public PatientCursor(DuckDBConnection connection, PatientInput input)
    {
        this.connection = connection;
        command = new DuckDBCommand(Sql(input), connection) { UseStreamingMode = true };
        reader = command.ExecuteReader();
        Advance();
    }

    /// <summary>Whose row is next; null after the last.</summary>
    public string? Person { get; private set; }

    /// <summary>Takes all rows of a person; more than a person can have are counted and not kept.</summary>
    public (List<Value[]> Rows, long Count) Take(string person, int most)
    {
        var (rows, count) = (new List<Value[]>(), 0L);
        while (Person == person)
        {
            if (++count <= most)
                rows.Add(Row());
            Advance();
        }

        return (rows, count);
    }

    public void Dispose()
    {
        reader.Dispose();
        command.Dispose();
        connection.Dispose();
    }

    private static string Sql(PatientInput input)
    {
        var columns = string.Join(", ", input.Columns.Select(column => $"t.{column}"));
        var (person, join) = (input.Columns.Contains("psn_no"), input.Columns.Contains("mdtrt_id")) switch
        {
            (true, true) => ("coalesce(t.psn_no, m.psn_no)", $"LEFT JOIN {Encounters} m ON m.mdtrt_id = t.mdtrt_id"),
            (true, false) => ("t.psn_no", ""),
            (false, true) => ("m.psn_no", $"JOIN {Encounters} m ON m.mdtrt_id = t.mdtrt_id"),
            _ => throw new InvalidOperationException($"{input.Table} does not say whose its rows are."),
        };
        return $"SELECT * FROM (SELECT {person} AS whose, {columns} FROM {input.Table} t {join}) WHERE whose IS NOT NULL ORDER BY whose";
    }

    private void Advance()
    {
        var before = Person;
        Person = reader.Read() ? reader.GetString(0) : null;
        if (Person is not null && string.CompareOrdinal(before, Person) > 0)
            throw new InvalidOperationException("The engine's order of person numbers is not that of their characters.");
    }

    private Value[] Row()
    {
        var row = new Value[reader.FieldCount - 1];
        for (var i = 0; i < row.Length; i++)
            row[i] = TableReader.ToValue(reader.IsDBNull(i + 1) ? null : reader.GetValue(i + 1));
        return row;
    }
}
