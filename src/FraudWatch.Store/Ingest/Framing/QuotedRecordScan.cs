namespace FraudWatch.Store.Ingest.Framing;

/// <summary>
/// Walks one record that holds quotes, field by field. A field is quoted when its first byte beyond blanks is the
/// quote; a quote inside an unquoted field is an ordinary character (5" needle). DuckDB's reader does the same.
/// </summary>
internal readonly struct QuotedRecordScan(TextDialect dialect, FramingLimits limits)
{
    /// <summary>Also said of a quote that seems to close lines later, in front of other text: that one opens a field.</summary>
    private const string NeverClosed = "a quote is opened and never closed";

    private readonly byte delimiter = (byte)dialect.Delimiter;
    private readonly byte quote = (byte)dialect.Quote;

    /// <summary>Scans the record at the start of <paramref name="bytes"/>.</summary>
    /// <param name="bytes">From the record's first byte to the end of what was read.</param>
    /// <param name="isLast">Whether the text ends with <paramref name="bytes"/>.</param>
    public QuotedRecord Scan(ReadOnlySpan<byte> bytes, bool isLast)
    {
        int at = 0, lines = 0;
        for (int column = 1; ; column++)
        {
            int field = at;
            while (at < bytes.Length && IsBlank(bytes[at]))
                at++;
            if (at < bytes.Length && bytes[at] == quote)
            {
                QuoteState state = SkipQuoted(bytes, ref at, ref lines);
                if (state == QuoteState.Open)
                    return isLast || GaveUp(at, lines) || bytes.Length >= limits.RecordBytes
                        ? QuotedRecord.Broken(column, NeverClosed) : QuotedRecord.Unfinished;
                while (at < bytes.Length && IsBlank(bytes[at]))
                    at++;
            }
            else
            {
                int next = bytes[field..].IndexOfAny(delimiter, (byte)'\n');
                at = next < 0 ? bytes.Length : field + next;
                if (at > field && bytes[at - 1] == '\r' && (at == bytes.Length || bytes[at] == '\n'))
                    at--;
            }
            int lineEnd = LineEndAt(bytes, at);
            if (lineEnd > 0 || (at == bytes.Length && isLast))
                return QuotedRecord.Whole(at, lineEnd, column, lines + 1);
            if (at == bytes.Length)
                return QuotedRecord.Unfinished;
            if (bytes[at] != delimiter)
                return QuotedRecord.Broken(column, lines > 0 ? NeverClosed : "text follows a closing quote");
            at++;
        }
    }

    /// <summary>Moves behind the closing quote, or to where the search was given up.</summary>
    private QuoteState SkipQuoted(ReadOnlySpan<byte> bytes, ref int at, ref int lines)
    {
        at++;
        while (true)
        {
            int next = bytes[at..].IndexOfAny(quote, (byte)'\n');
            if (next < 0)
            {
                at = bytes.Length;
                return QuoteState.Open;
            }
            at += next + 1;
            if (bytes[at - 1] == '\n')
            {
                lines++;
                if (GaveUp(at, lines))
                    return QuoteState.Open;
            }
            else if (at < bytes.Length && bytes[at] == quote)
            {
                at++;
            }
            else
            {
                return QuoteState.Closed;
            }
        }
    }

    private bool GaveUp(int at, int lines) =>
        lines >= limits.QuotedLines || (lines > 0 && at > limits.QuotedBytes);

    private bool IsBlank(byte value) => value == ' ' || (value == '\t' && delimiter != '\t');

    /// <summary>Length of the line end at a position: LF, CR LF, or CR CR LF as some exports write it; 0 for none.</summary>
    private static int LineEndAt(ReadOnlySpan<byte> bytes, int at)
    {
        int length = 0;
        while (at + length < bytes.Length && bytes[at + length] == '\r')
            length++;
        return at + length < bytes.Length && bytes[at + length] == '\n' ? length + 1 : 0;
    }

    private enum QuoteState
    {
        Closed,
        Open,
    }
}
