using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.Api.Findings;

/// <summary>The rows of a finding that met one criterion of its rule.</summary>
/// <param name="Comment">What the rule's author says of it.</param>
/// <param name="Key">Column by which the rows are the finding's; null when all its rows count.</param>
/// <param name="Rows">Its first rows.</param>
public sealed record CriterionView(string Comment, string? Key, RowsView Rows)
{
    internal static CriterionView Of(CriterionTable table, string? numbers) => new(table.Comment, table.Key, RowsView.Of(table.Rows, numbers));
}
