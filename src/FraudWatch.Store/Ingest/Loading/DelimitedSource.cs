using System.Text;
using FraudWatch.Store.Ingest.Framing;
using FraudWatch.Store.Ingest.Quarantining;
using FraudWatch.Store.Ingest.Sources;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>CSV and its kin: a header and delimited rows, in any of the known encodings, packed or not.</summary>
internal sealed class DelimitedSource : RowSource
{
    private readonly TextFile text;
    private readonly TextDialect dialect;
    private readonly string headerLine;

    private DelimitedSource(SourceFile file, TextFile text, TextDialect dialect, string headerLine)
        : base(file, FieldSplitter.Split(headerLine, dialect)) =>
        (this.text, this.dialect, this.headerLine) = (text, dialect, headerLine);

    public override byte[] HeaderBytes => Encoding.UTF8.GetBytes(headerLine);

    /// <exception cref="UnreadableFileException">The text has one column only.</exception>
    public static DelimitedSource Open(SourceFile file, TextFile text, InflateLimits limits)
    {
        const int linesLookedAt = 100;
        var lines = text.FirstLines(limits, linesLookedAt);
        return DialectSniffer.Sniff(lines) is { } dialect
            ? new DelimitedSource(file, text, dialect, lines[0])
            : throw new UnreadableFileException("its first line is no header: it has one field only");
    }

    public override PreparedRows Prepare(LoadContext context, FileQuarantine quarantine, bool carefully)
    {
        var copy = context.TemporaryFile(".csv");
        var read = text;
        var hasCopy = !text.IsPlain;
        var result = hasCopy ? Copied(context, text, copy) : Frame(context, text, null);
        if (result.BadEncoding > 0 && !result.HasTextBeyondAscii && text.Encoding == TextEncoding.Utf8)
        {
            // The first bytes were all ASCII and said nothing.
            var other = text with { Encoding = TextEncoding.Gb18030 };
            var retried = Copied(context, other, copy);
            (read, result, hasCopy) = retried.BadEncoding < result.BadEncoding ? (other, retried, true) : (read, result, false);
        }

        if (carefully)
        {
            using var sink = new CanonicalCopy(copy, dialect);
            result = Frame(context, read, new DamagedRecords(sink, quarantine, Header));
        }
        else if (result.Bad > 0 || (!hasCopy && (!result.IsClean || HasWildcard(File.Path))))
        {
            using var sink = new CleanCopy(copy);
            result = Frame(context, read, new DamagedRecords(sink, quarantine, Header));
            hasCopy = true;
        }

        hasCopy |= carefully;

        return new DelimitedRows(hasCopy ? copy : File.Path, hasCopy, carefully, this, read, result, context);
    }

    /// <summary>Runs over the text once.</summary>
    internal FramingResult Frame(LoadContext context, TextFile from, IRecordSink? sink)
    {
        using var stream = from.Open(context.Options.Inflate, bytes => context.Report(IngestPhase.Checking, bytes));
        return new RecordFramer(stream, Shape(from), context.Options.Framing, sink).Run(context.Cancellation);
    }

    internal TextDialect Dialect => dialect;

    private FramingResult Copied(LoadContext context, TextFile from, string copy)
    {
        using var sink = new CleanCopy(copy);
        return Frame(context, from, sink);
    }

    private TextShape Shape(TextFile from) => new()
    {
        Dialect = dialect,
        Columns = Header.Count,
        ReplacementIsDamage = from.Encoding != TextEncoding.Utf8,
        EncodingName = TextEncodings.Name(from.Encoding),
    };

    /// <summary>DuckDB would take the name for a pattern.</summary>
    private static bool HasWildcard(string path) => path.AsSpan().IndexOfAny('*', '?', '[') >= 0;
}
