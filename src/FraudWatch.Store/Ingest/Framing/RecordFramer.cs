using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace FraudWatch.Store.Ingest.Framing;

/// <summary>
/// Cuts a UTF-8 text into records before DuckDB sees it. DuckDB's own reject table was seen to lose rows when ragged
/// lines or open quotes meet parallel reading, and an open quote to swallow the rest of a file; so the number of
/// records, and which of them have the header's shape, is settled here in one pass over a bounded window.
/// </summary>
public sealed class RecordFramer
{
    private static readonly byte[] Replacement = [0xEF, 0xBF, 0xBD];

    private readonly TextShape shape;
    private readonly FramingLimits limits;
    private readonly IRecordSink? sink;
    private readonly TextWindow window;
    private long line = 1;
    private long good, bad, badEncoding;
    private bool headerSeen, suspicious, beyondAscii;
    private RecordTraits traits;

    /// <param name="text">UTF-8 text without a byte-order mark.</param>
    /// <param name="shape">The header's shape.</param>
    /// <param name="limits">What counts as damage.</param>
    /// <param name="sink">Receives the records; null when only the result is wanted.</param>
    public RecordFramer(Stream text, TextShape shape, FramingLimits limits, IRecordSink? sink)
    {
        this.shape = shape;
        this.limits = limits;
        this.sink = sink;
        this.window = new TextWindow(text, Math.Max(limits.RecordBytes * 2, 1 << 20));
        headerSeen = !shape.HasHeader;
    }

    /// <summary>Runs over the whole text.</summary>
    public FramingResult Run(CancellationToken cancellation)
    {
        do
        {
            cancellation.ThrowIfCancellationRequested();
            window.Fill();
            Inspect();
            Consume();
            if (window.IsFull)
                SkipEndlessLine();
        }
        while (!window.IsLast || window.Start < window.End);
        if ((traits & (RecordTraits.LineFeed | RecordTraits.CarriageReturn)) == (RecordTraits.LineFeed | RecordTraits.CarriageReturn))
            traits |= RecordTraits.NeedsCopy;
        return new FramingResult
        {
            Good = good,
            Bad = bad,
            BadEncoding = badEncoding,
            HasTextBeyondAscii = beyondAscii,
            Traits = traits,
        };
    }

    /// <summary>Checks the encoding of all whole lines of the window at once; only a damaged window is checked line by line.</summary>
    private void Inspect()
    {
        ReadOnlySpan<byte> whole = window.IsLast ? window.Unread : window.Unread[..(window.Unread.LastIndexOf((byte)'\n') + 1)];
        suspicious = !IsText(whole);
        beyondAscii |= !suspicious && !Ascii.IsValid(whole);
    }

    private bool IsText(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) && !(shape.ReplacementIsDamage && bytes.IndexOf(Replacement) >= 0);

    /// <summary>Takes all records that end inside the window.</summary>
    private void Consume()
    {
        var scan = new LineScan(shape.Dialect);
        while (window.Start < window.End)
        {
            LineFacts facts = scan.Scan(window.Bytes, window.Start, window.End);
            bool ended = facts.End >= 0;
            if (!ended && !window.IsLast)
                return;
            int stop = ended ? facts.End : window.End;
            if (facts.Quotes > 0 && shape.Quoting)
            {
                if (!TakeQuoted(facts, stop, ended))
                    return;
            }
            else
            {
                TakeLine(facts, stop, ended);
            }
        }
    }

    private void TakeLine(in LineFacts facts, int stop, bool ended)
    {
        ReadOnlySpan<byte> record = WithoutReturns(window.Bytes.AsSpan(window.Start, stop - window.Start), out int returns);
        if (IsBlank(record, facts.Delimiters))
        {
            if (record.Length > 0 || returns > 1 || !headerSeen)
                traits |= RecordTraits.NeedsCopy;
        }
        else
        {
            string? damage = facts.Returns > returns ? "a carriage return stands inside the line" : null;
            Take(record, facts, facts.Delimiters + 1, null, damage);
        }
        NoteLineEnd(returns, ended);
        Advance(stop, ended, 1);
    }

    /// <summary>Takes a record whose first line holds quotes; false when more bytes are needed to see its end.</summary>
    private bool TakeQuoted(in LineFacts facts, int stop, bool ended)
    {
        var scan = new QuotedRecordScan(shape.Dialect, limits);
        QuotedRecord found = scan.Scan(window.Unread, window.IsLast);
        if (found.NeedsMore && !window.IsFull)
            return false;
        if (found.NeedsMore || found.Damage is not null)
        {
            // The line alone is given up, and reading goes on behind it.
            ReadOnlySpan<byte> line = WithoutReturns(window.Bytes.AsSpan(window.Start, stop - window.Start), out _);
            Take(line, facts, 0, found.NeedsMore ? null : found.Columns, found.Damage ?? "a quote is opened and never closed");
            Advance(stop, ended, 1);
            return true;
        }
        traits |= RecordTraits.Quote;
        // Later lines of the record were not scanned for padding and the like.
        if (found.Lines > 1)
            traits |= RecordTraits.Padding | RecordTraits.Plus;
        ReadOnlySpan<byte> record = window.Unread[..found.Length];
        LineFacts whole = facts;
        whole.HasNul |= found.Lines > 1 && record.Contains((byte)0);
        Take(record, whole, found.Columns, null, null);
        if (found.LineEnd > 0)
            NoteLineEnd(found.LineEnd - 1, true);
        Advance(window.Start + found.Length + found.LineEnd, false, found.Lines);
        return true;
    }

    private void Take(ReadOnlySpan<byte> record, in LineFacts facts, int columns, int? blame, string? damage)
    {
        bool isText = !suspicious || IsText(record);
        beyondAscii |= suspicious && isText && !Ascii.IsValid(record);
        if (!headerSeen)
        {
            headerSeen = true;
            return;
        }
        if (facts.HasNul)
            damage = "a NUL byte stands in the line";
        else if (!isText)
            damage = NotText();
        else if (damage is null && record.Length > limits.CellBytes && HasLongCell(record))
            damage = string.Create(CultureInfo.InvariantCulture, $"a cell is longer than {limits.CellBytes >> 10} KiB");
        else if (damage is null && columns != shape.Columns)
            damage = string.Create(CultureInfo.InvariantCulture, $"it has {columns} columns, the header has {shape.Columns}");
        if (damage is not null)
        {
            Reject(record, blame, damage);
            return;
        }
        good++;
        if (facts.HasPadding)
            traits |= RecordTraits.Padding;
        if (facts.HasPlus)
            traits |= RecordTraits.Plus;
        sink?.Good(line, record);
    }

    private void Reject(ReadOnlySpan<byte> record, int? column, string reason)
    {
        bad++;
        bool isCut = record.Length > limits.CellBytes;
        sink?.Bad(new BadRecord(line, column, reason, isCut), isCut ? record[..limits.CellBytes] : record);
    }

    private string NotText()
    {
        badEncoding++;
        return $"it holds bytes that are not {shape.EncodingName} text";
    }

    /// <summary>A line that fills the whole window is given up; its rest is read and dropped.</summary>
    private void SkipEndlessLine()
    {
        if (headerSeen)
            Reject(window.Unread, null, string.Create(CultureInfo.InvariantCulture, $"the line is longer than {limits.RecordBytes >> 10} KiB"));
        headerSeen = true;
        int end;
        while ((end = window.Unread.IndexOf((byte)'\n')) < 0 && !window.IsLast)
        {
            window.Start = window.End;
            window.Fill();
        }
        Advance(end < 0 ? window.End : window.Start + end, end >= 0, 1);
    }

    private bool HasLongCell(ReadOnlySpan<byte> record)
    {
        foreach (Range cell in record.Split((byte)shape.Dialect.Delimiter))
        {
            if (record[cell].Length > limits.CellBytes)
                return true;
        }
        return record.Length > limits.RecordBytes;
    }

    private void NoteLineEnd(int returns, bool ended)
    {
        if (!ended)
            return;
        traits |= returns == 0 ? RecordTraits.LineFeed : RecordTraits.CarriageReturn;
        if (returns > 1)
            traits |= RecordTraits.NeedsCopy;
    }

    private void Advance(int stop, bool overLineFeed, int lines)
    {
        window.Start = overLineFeed ? stop + 1 : stop;
        line += lines;
    }

    /// <summary>Nothing but blanks, or the end-of-file mark of old systems; a line of delimiters is a record.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> line, int delimiters) =>
        delimiters == 0 && line.TrimStart(" \t\u001a"u8).IsEmpty;

    private static ReadOnlySpan<byte> WithoutReturns(ReadOnlySpan<byte> line, out int returns)
    {
        ReadOnlySpan<byte> bare = line.TrimEnd((byte)'\r');
        returns = line.Length - bare.Length;
        return bare;
    }
}
