using System.Globalization;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Ingest.Conversion;
using FraudWatch.Store.Ingest.Quarantining;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>The objects of an NDJSON file, every value as text.</summary>
internal sealed class JsonLinesRows(string copy, JsonLinesSource source, long count, long rejected, LoadContext context) : PreparedRows
{
    public override long Count => count;

    public override long Rejected => rejected;

    public override TextTraits Traits => TextTraits.Any;

    public override string Relation => $"(SELECT {Columns} FROM {Read})";

    public override string NumberedRelation => $"(SELECT row_number() OVER () AS {Ordinal}, {Columns} FROM {Read})";

    public override RawColumn Column(int index) => new(Name(index), "VARCHAR", source.Header[index], index + 1);

    public override long QuarantineFailed(IEnumerable<FailedRow> failed, Func<int, ColumnCheck> checks, string table, FileQuarantine quarantine)
    {
        using var rows = failed.GetEnumerator();
        var sink = new FailedRecords(rows, checks, table, quarantine);
        source.Frame(context, new JsonObjects(sink));
        return sink.Found;
    }

    protected override string? TemporaryFile => copy;

    private string Columns => string.Join(", ", source.Header.Select((name, i) => $"{SqlText.Name(name)} AS {Name(i)}"));

    /// <summary>An object that DuckDB reads more strictly than .NET (a lone surrogate) becomes a row without values.</summary>
    private string Read
    {
        get
        {
            var columns = string.Join(", ", source.Header.Select(name => $"{SqlText.Literal(name)}: 'VARCHAR'"));
            return string.Create(CultureInfo.InvariantCulture, $"""
                read_json({SqlText.Literal(copy)}, format = 'newline_delimited', columns = {"{"}{columns}{"}"}, ignore_errors = true,
                  compression = 'uncompressed', maximum_object_size = {context.Options.Framing.RecordBytes * 2})
                """);
        }
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");
}
