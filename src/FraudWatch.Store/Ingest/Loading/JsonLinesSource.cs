using System.Text.Json;
using FraudWatch.Store.Ingest.Framing;
using FraudWatch.Store.Ingest.Quarantining;
using FraudWatch.Store.Ingest.Sources;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>NDJSON: one object per line. The header is the set of names in the first lines.</summary>
internal sealed class JsonLinesSource : RowSource
{
    private readonly TextFile text;

    private JsonLinesSource(SourceFile file, TextFile text, IReadOnlyList<string> header) : base(file, header) => this.text = text;

    public static JsonLinesSource Open(SourceFile file, TextFile text, InflateLimits limits)
    {
        const int linesLookedAt = 1000;
        var names = text.FirstLines(limits, linesLookedAt).SelectMany(NamesOf).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count > 0
            ? new JsonLinesSource(file, text, names)
            : throw new UnreadableFileException("none of its first lines is a JSON object with names");
    }

    public override PreparedRows Prepare(LoadContext context, FileQuarantine quarantine, bool carefully)
    {
        // DuckDB skips no bad line of JSON, so the good ones always go to a copy.
        var copy = context.TemporaryFile(".ndjson");
        using var sink = new CleanCopy(copy);
        var objects = new JsonObjects(new DamagedRecords(sink, quarantine, Header));
        var result = Frame(context, objects);
        return new JsonLinesRows(copy, this, objects.Good, result.Bad + objects.Bad, context);
    }

    internal FramingResult Frame(LoadContext context, IRecordSink sink)
    {
        using var stream = text.Open(context.Options.Inflate, bytes => context.Report(IngestPhase.Checking, bytes));
        return new RecordFramer(stream, Shape, context.Options.Framing, sink).Run(context.Cancellation);
    }

    private TextShape Shape => new()
    {
        // A control character, which JSON does not allow inside a line.
        Dialect = new TextDialect('\u0001', '\u0001'),
        Columns = 1,
        HasHeader = false,
        Quoting = false,
        ReplacementIsDamage = text.Encoding != TextEncoding.Utf8,
        EncodingName = TextEncodings.Name(text.Encoding),
    };

    private static IEnumerable<string> NamesOf(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject().Select(property => property.Name)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
