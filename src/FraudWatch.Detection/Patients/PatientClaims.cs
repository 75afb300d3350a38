using FraudWatch.Detection.Rules;
using FraudWatch.Relational;

namespace FraudWatch.Detection.Patients;

/// <summary>Claims that are not in the store yet, to be judged with a person's history.</summary>
/// <param name="inputs">The judge's tables.</param>
public sealed class PatientClaims(IReadOnlyList<PatientInput> inputs)
{
    private const string Encounter = "mdtrt_id";
    private readonly Dictionary<string, List<Value[]>> added = new(StringComparer.Ordinal);

    /// <summary>Adds a row; columns that no rule's table has are passed over.</summary>
    /// <param name="table">Schema and name; a table that no rule reads is passed over too.</param>
    /// <param name="values">By column.</param>
    public void Add(string table, params IReadOnlyList<(string Column, Value Value)> values)
    {
        if (inputs.FirstOrDefault(input => input.Table == table) is not { } input)
            return;
        var row = new Value[input.Columns.Count];
        foreach (var (column, value) in values)
        {
            if (input.PlaceOf(column) is >= 0 and var place)
                row[place] = value;
        }

        if (!added.TryGetValue(table, out var rows))
            added[table] = rows = [];
        rows.Add(row);
    }

    /// <summary>These claims and the history; what was added of an encounter takes the place of that table's rows that the history has of it.</summary>
    public IReadOnlyDictionary<string, Relation> Over(IReadOnlyDictionary<string, Relation> history) => inputs.ToDictionary(
        input => input.Table,
        input => added.TryGetValue(input.Table, out var rows) ? Over(input, history.GetValueOrDefault(input.Table, Relation.Empty), rows) : history.GetValueOrDefault(input.Table, Relation.Empty),
        StringComparer.Ordinal);

    private static Relation Over(PatientInput input, Relation history, List<Value[]> rows)
    {
        var place = input.PlaceOf(Encounter);
        var replaced = place < 0 ? [] : rows.Select(row => row[place].ToString()).ToHashSet(StringComparer.Ordinal);
        List<Value[]> all = [.. history.Rows.Where(row => place < 0 || !replaced.Contains(row[place].ToString())), .. rows];
        return new Relation(all);
    }
}
