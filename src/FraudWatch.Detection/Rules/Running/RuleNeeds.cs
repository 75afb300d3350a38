using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>Which columns ever came, and so which rules can judge anything.</summary>
public sealed class RuleNeeds
{
    private readonly HashSet<string> present;

    private RuleNeeds(HashSet<string> present) => this.present = present;

    /// <summary>Asks the store which columns its batches brought.</summary>
    public static RuleNeeds Of(DuckDBConnection connection) => new(
        [.. connection.Rows("SELECT table_name, column_name FROM lake.columns_present", row => $"{row.GetString(0)}.{row.GetString(1)}")]);

    /// <summary>Columns that the rule needs and that never came, as <c>table.column</c>; empty when it can run.</summary>
    public IReadOnlyList<string> MissingFor(Rule rule) =>
        [.. rule.Needs.SelectMany(need => need.Columns.Select(column => $"{need.Table}.{column}")).Where(name => !present.Contains(name))];
}
