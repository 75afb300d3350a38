using System.Globalization;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Ingest.Conversion;
using FraudWatch.Store.Ingest.Framing;
using FraudWatch.Store.Ingest.Quarantining;
using FraudWatch.Store.Ingest.Sources;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>The well-formed rows of a delimited text: the file itself when it is clean, otherwise a copy of its good lines.</summary>
internal sealed class DelimitedRows(string path, bool isCopy, bool carefully, DelimitedSource source, TextFile text, FramingResult framing, LoadContext context)
    : PreparedRows
{
    public override long Count => framing.Good;

    public override long Rejected => framing.Bad;

    public override TextTraits Traits => TextTraits.Of(framing.Traits);

    public override string Relation => Read(parallel: !carefully);

    public override string NumberedRelation => $"(SELECT row_number() OVER () AS {Ordinal}, * FROM {Read(parallel: false)})";

    public override RawColumn Column(int index) => new(Name(index), "VARCHAR", source.Header[index], index + 1);

    public override long QuarantineFailed(IEnumerable<FailedRow> failed, Func<int, ColumnCheck> checks, string table, FileQuarantine quarantine)
    {
        using var rows = failed.GetEnumerator();
        var sink = new FailedRecords(rows, checks, table, quarantine);
        source.Frame(context, text, sink);
        return sink.Found;
    }

    protected override string? TemporaryFile => isCopy ? path : null;

    /// <summary>DuckDB would take the first return or line feed that it meets, be it inside a quoted field.</summary>
    private string LineEnd => !isCopy && framing.Traits.HasFlag(RecordTraits.CarriageReturn) ? @"\r\n" : @"\n";

    private string Read(bool parallel)
    {
        var columns = string.Join(", ", Enumerable.Range(0, source.Header.Count).Select(i => $"'{Name(i)}': 'VARCHAR'"));
        var quote = SqlText.Literal(source.Dialect.Quote.ToString());
        return string.Create(CultureInfo.InvariantCulture, $"""
            read_csv({SqlText.Literal(path)}, auto_detect = false, columns = {"{"}{columns}{"}"}, header = {!isCopy},
              delim = {SqlText.Literal(source.Dialect.Delimiter.ToString())}, quote = {quote}, escape = {quote},
              nullstr = {SqlText.Literals(TextTraits.Missing)}, compression = 'none', hive_partitioning = false, new_line = {SqlText.Literal(LineEnd)},
              strict_mode = true, parallel = {parallel}, max_line_size = {context.Options.Framing.RecordBytes * 2})
            """);
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");
}
