namespace FraudWatch.Detection.Rules;

/// <summary>An input table of which a person's rows are judged.</summary>
/// <param name="Table">Schema and name, such as <c>lake.fee_list_d</c>.</param>
/// <param name="Columns">Those of its columns that a rule or a stage reads and that say whose a row is, in the order of a row's values.</param>
public sealed record PatientInput(string Table, IReadOnlyList<string> Columns)
{
    private readonly Dictionary<string, int> places = Columns.Select((column, place) => (column, place)).ToDictionary(pair => pair.column, pair => pair.place, StringComparer.Ordinal);

    /// <summary>Where a column stands in a row; -1 where there is none.</summary>
    public int PlaceOf(string column) => places.GetValueOrDefault(column, -1);
}
