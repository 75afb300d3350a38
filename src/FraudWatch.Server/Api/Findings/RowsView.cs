using FraudWatch.Detection.Rules;
using FraudWatch.Server.Api.Persons;

namespace FraudWatch.Server.Api.Findings;

/// <summary>Rows of claims that a finding is about.</summary>
/// <param name="Table">stay, encounter, settlement, fee_line, or a criterion of the rule.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Texts by column; numbers of persons are masked.</param>
/// <param name="Total">How many rows there are; fewer may be shown.</param>
public sealed record RowsView(string Table, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, long Total)
{
    internal static RowsView Of(ExplanationTable table, string? numbers) => new(
        table.Title, table.Columns,
        [.. table.Rows.Select(row => (IReadOnlyList<string?>)[.. row.Select((value, place) => MaskedText.Value(table.Columns[place], value, numbers))])],
        table.Total);
}
