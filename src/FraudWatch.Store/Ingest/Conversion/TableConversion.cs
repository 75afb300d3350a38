using System.Globalization;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Ingest.Conversion;

/// <summary>
/// The SELECTs that turn a source's relation into rows of one table. Text is read as text and converted here, not by
/// the CSV reader: the same pass then decides what a cast accepts, normalises codes, hashes identities, and loses no
/// rejected row.
/// </summary>
internal sealed class TableConversion
{
    private readonly IReadOnlyList<ColumnConversion> columns;
    private readonly IReadOnlyList<ColumnCheck> checks;

    /// <param name="table">The table that is fed.</param>
    /// <param name="sources">Its columns that the source has, with what each is made from.</param>
    /// <param name="traits">What the source's texts may hold.</param>
    public TableConversion(InputTable table, IEnumerable<(InputColumn Column, RawColumn Raw)> sources, TextTraits traits)
    {
        Table = table;
        columns = [.. sources.Where(source => source.Column.Privacy != ColumnPrivacy.Omit)
            .Select(source => new ColumnConversion(source.Column, source.Raw, IsRequired(table, source.Column), traits))];
        checks = [.. columns.SelectMany(column => column.Checks)];
    }

    public InputTable Table { get; }

    /// <summary>The good rows of a relation, in the table's national columns.</summary>
    public string Good(string relation) =>
        $"SELECT {Each(column => $"{column.Converted} AS {SqlText.Name(column.Target.Name)}")} FROM {Steps(relation, "")} WHERE NOT coalesce({IsBad}, false)";

    /// <summary>For each bad row its number in the relation and the number of the first check that it fails.</summary>
    /// <param name="relation">Must have the columns that are named next.</param>
    /// <param name="ordinal">Name of the row number in the relation.</param>
    /// <param name="content">Name of the row as text in the relation, when wanted.</param>
    public string Bad(string relation, string ordinal, string? content)
    {
        var number = string.Join(" ", checks.Select((check, i) => string.Create(CultureInfo.InvariantCulture, $"WHEN {check.Sql} THEN {i}")));
        var kept = content is null ? ordinal : $"{ordinal}, {content}";
        return $"SELECT {ordinal}, CASE {number} END AS failed{(content is null ? "" : ", " + content)} "
            + $"FROM {Steps(relation, kept + ", ")} WHERE coalesce({IsBad}, false) ORDER BY {ordinal}";
    }

    /// <summary>What a number given by <see cref="Bad"/> means.</summary>
    public ColumnCheck CheckAt(int number) => checks[number];

    private string IsBad => checks.Count == 0 ? "false" : string.Join(" OR ", checks.Select(check => $"({check.Sql})"));

    private string Steps(string relation, string kept)
    {
        string cleaned = $"SELECT {kept}{Each(column => $"{column.CleanSql} AS {column.Cleaned}")} FROM {relation}";
        return $"(SELECT {kept}{Each(column => column.Cleaned)}, {Each(column => $"{column.ConvertSql} AS {column.Converted}")} FROM ({cleaned}))";
    }

    private string Each(Func<ColumnConversion, string> write) => string.Join(", ", columns.Select(write));

    /// <summary>Keys must be there too: a row without one could be told from no other.</summary>
    private static bool IsRequired(InputTable table, InputColumn column) =>
        table.Required.Contains(column.Name);
}
