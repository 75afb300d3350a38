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

    private readonly TextShape _shape;
    private readonly FramingLimits _limits;
    private readonly IRecordSink? _sink;
    private readonly TextWindow _window;
    private long _line = 1;
    private long _good, _bad, _badEncoding;
    private bool _headerSeen, _suspicious, _beyondAscii;
    private RecordTraits _traits;

    /// <param name="text">UTF-8 text without a byte-order mark.</param>
    /// <param name="shape">The header's shape.</param>
    /// <param name="limits">What counts as damage.</param>
    /// <param name="sink">Receives the records; null when only the result is wanted.</param>
    public RecordFramer(Stream text, TextShape shape, FramingLimits limits, IRecordSink? sink)
    {
        _shape = shape;
        _limits = limits;
        _sink = sink;
        _window = new TextWindow(text, Math.Max(limits.RecordBytes * 2, 1 << 20));
        _headerSeen = !shape.HasHeader;
    }

    /// <summary>Runs over the whole text.</summary>
    public FramingResult Run(CancellationToken cancellation)
    {
        do
        {
            cancellation.ThrowIfCancellationRequested();
            _window.Fill();
            Inspect();
            Consume();
            if (_window.IsFull)
                SkipEndlessLine();
        }
        while (!_window.IsLast || _window.Start < _window.End);
        if ((_traits & (RecordTraits.LineFeed | RecordTraits.CarriageReturn)) == (RecordTraits.LineFeed | RecordTraits.CarriageReturn))
            _traits |= RecordTraits.NeedsCopy;
        return new FramingResult
        {
            Good = _good,
            Bad = _bad,
            BadEncoding = _badEncoding,
            HasTextBeyondAscii = _beyondAscii,
            Traits = _traits,
        };
    }

    /// <summary>Checks the encoding of all whole lines of the window at once; only a damaged window is checked line by line.</summary>
    private void Inspect()
    {
        ReadOnlySpan<byte> whole = _window.IsLast ? _window.Unread : _window.Unread[..(_window.Unread.LastIndexOf((byte)'\n') + 1)];
        _suspicious = !IsText(whole);
        _beyondAscii |= !_suspicious && !Ascii.IsValid(whole);
    }

    private bool IsText(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) && !(_shape.ReplacementIsDamage && bytes.IndexOf(Replacement) >= 0);

    /// <summary>Takes all records that end inside the window.</summary>
    private void Consume()
    {
        var scan = new LineScan(_shape.Dialect);
        while (_window.Start < _window.End)
        {
            LineFacts facts = scan.Scan(_window.Bytes, _window.Start, _window.End);
            bool ended = facts.End >= 0;
            if (!ended && !_window.IsLast)
                return;
            int stop = ended ? facts.End : _window.End;
            if (facts.Quotes > 0 && _shape.Quoting)
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
        ReadOnlySpan<byte> record = WithoutReturns(_window.Bytes.AsSpan(_window.Start, stop - _window.Start), out int returns);
        if (IsBlank(record, facts.Delimiters))
        {
            if (record.Length > 0 || returns > 1 || !_headerSeen)
                _traits |= RecordTraits.NeedsCopy;
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
        var scan = new QuotedRecordScan(_shape.Dialect, _limits);
        QuotedRecord found = scan.Scan(_window.Unread, _window.IsLast);
        if (found.NeedsMore && !_window.IsFull)
            return false;
        if (found.NeedsMore || found.Damage is not null)
        {
            // The line alone is given up, and reading goes on behind it.
            ReadOnlySpan<byte> line = WithoutReturns(_window.Bytes.AsSpan(_window.Start, stop - _window.Start), out _);
            Take(line, facts, 0, found.NeedsMore ? null : found.Columns, found.Damage ?? "a quote is opened and never closed");
            Advance(stop, ended, 1);
            return true;
        }
        _traits |= RecordTraits.Quote;
        // Later lines of the record were not scanned for padding and the like.
        if (found.Lines > 1)
            _traits |= RecordTraits.Padding | RecordTraits.Plus;
        ReadOnlySpan<byte> record = _window.Unread[..found.Length];
        LineFacts whole = facts;
        whole.HasNul |= found.Lines > 1 && record.Contains((byte)0);
        Take(record, whole, found.Columns, null, null);
        if (found.LineEnd > 0)
            NoteLineEnd(found.LineEnd - 1, true);
        Advance(_window.Start + found.Length + found.LineEnd, false, found.Lines);
        return true;
    }

    private void Take(ReadOnlySpan<byte> record, in LineFacts facts, int columns, int? blame, string? damage)
    {
        bool isText = !_suspicious || IsText(record);
        _beyondAscii |= _suspicious && isText && !Ascii.IsValid(record);
        if (!_headerSeen)
        {
            _headerSeen = true;
            return;
        }
        if (facts.HasNul)
            damage = "a NUL byte stands in the line";
        else if (!isText)
            damage = NotText();
        else if (damage is null && record.Length > _limits.CellBytes && HasLongCell(record))
            damage = string.Create(CultureInfo.InvariantCulture, $"a cell is longer than {_limits.CellBytes >> 10} KiB");
        else if (damage is null && columns != _shape.Columns)
            damage = string.Create(CultureInfo.InvariantCulture, $"it has {columns} columns, the header has {_shape.Columns}");
        if (damage is not null)
        {
            Reject(record, blame, damage);
            return;
        }
        _good++;
        if (facts.HasPadding)
            _traits |= RecordTraits.Padding;
        if (facts.HasPlus)
            _traits |= RecordTraits.Plus;
        _sink?.Good(_line, record);
    }

    private void Reject(ReadOnlySpan<byte> record, int? column, string reason)
    {
        _bad++;
        bool isCut = record.Length > _limits.CellBytes;
        _sink?.Bad(new BadRecord(_line, column, reason, isCut), isCut ? record[.._limits.CellBytes] : record);
    }

    private string NotText()
    {
        _badEncoding++;
        return $"it holds bytes that are not {_shape.EncodingName} text";
    }

    /// <summary>A line that fills the whole window is given up; its rest is read and dropped.</summary>
    private void SkipEndlessLine()
    {
        if (_headerSeen)
            Reject(_window.Unread, null, string.Create(CultureInfo.InvariantCulture, $"the line is longer than {_limits.RecordBytes >> 10} KiB"));
        _headerSeen = true;
        int end;
        while ((end = _window.Unread.IndexOf((byte)'\n')) < 0 && !_window.IsLast)
        {
            _window.Start = _window.End;
            _window.Fill();
        }
        Advance(end < 0 ? _window.End : _window.Start + end, end >= 0, 1);
    }

    private bool HasLongCell(ReadOnlySpan<byte> record)
    {
        foreach (Range cell in record.Split((byte)_shape.Dialect.Delimiter))
        {
            if (record[cell].Length > _limits.CellBytes)
                return true;
        }
        return record.Length > _limits.RecordBytes;
    }

    private void NoteLineEnd(int returns, bool ended)
    {
        if (!ended)
            return;
        _traits |= returns == 0 ? RecordTraits.LineFeed : RecordTraits.CarriageReturn;
        if (returns > 1)
            _traits |= RecordTraits.NeedsCopy;
    }

    private void Advance(int stop, bool overLineFeed, int lines)
    {
        _window.Start = overLineFeed ? stop + 1 : stop;
        _line += lines;
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
