using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Ingest.Conversion;
using FraudWatch.Store.Ingest.Loading;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Ingest.Profiles;

/// <summary>A table that is fed by expressions over a file's columns.</summary>
/// <param name="table">The table.</param>
/// <param name="header">The file's header.</param>
/// <param name="columns">The expressions that this header can feed.</param>
/// <param name="mapping">Filter and unpivoted columns.</param>
/// <param name="missing">Texts that stand for no value.</param>
internal sealed class MappedTarget(InputTable table, IReadOnlyList<string> header, IReadOnlyList<(InputColumn Column, string Sql)> columns, TableMapping mapping, IReadOnlyList<string> missing)
    : TableTarget(table)
{
    /// <summary>Edge blanks and missing values are gone before an expression sees its columns.</summary>
    private static readonly TextTraits Cleaned = new(MayBePadded: false, MayHavePlus: true, MissingIsNull: true);

    public override bool IsOneToOne => mapping.Where is null && mapping.Unpivot is null;

    public override string Over(PreparedRows rows, bool numbered)
    {
        var kept = (numbered ? PreparedRows.Ordinal + ", " : "") + (numbered && rows.HasContent ? PreparedRows.Content + ", " : "");
        var mapped = string.Join(", ", columns.Select(column => $"({column.Sql}) AS {Name(column.Column)}"));
        var filters = new[] { mapping.Unpivot is null ? null : "value IS NOT NULL", mapping.Where is null ? null : $"({mapping.Where})" };
        var where = string.Join(" AND ", filters.Where(filter => filter is not null));
        return $"(SELECT {kept}{mapped} FROM ({Source(rows, numbered, kept)}){(where.Length > 0 ? " WHERE " + where : "")})";
    }

    public override TableConversion Conversion(PreparedRows rows) =>
        new(Table, columns.Select(column => (column.Column, new RawColumn($"CAST({Name(column.Column)} AS VARCHAR)", "VARCHAR", column.Sql, null))), Cleaned);

    private string Source(PreparedRows rows, bool numbered, string kept)
    {
        var texts = $"SELECT {kept}{string.Join(", ", header.Select((name, i) => $"{Text(rows.Column(i))} AS {SqlText.Name(name)}"))} "
            + $"FROM {(numbered ? rows.NumberedRelation : rows.Relation)}";
        if (mapping.Unpivot is not { } unpivot)
            return texts;
        var names = unpivot.In(header);
        // Lists that are unnested side by side make one row for each of their places.
        return $"SELECT *, unnest({SqlText.Literals(names.Select((_, i) => $"{i + 1}"))}) AS position, "
            + $"unnest({SqlText.Literals(names)}) AS name, unnest([{SqlText.Names(names)}]) AS value FROM ({texts})";
    }

    private string Text(RawColumn raw)
    {
        var text = $"trim({(raw.IsText ? raw.Sql : $"CAST({raw.Sql} AS VARCHAR)")})";
        return $"CASE WHEN {text} NOT IN ({string.Join(", ", TextTraits.Missing.Concat(missing).Select(SqlText.Literal))}) THEN {text} END";
    }

    private static string Name(InputColumn column) => SqlText.Name("p_" + column.Name);
}
