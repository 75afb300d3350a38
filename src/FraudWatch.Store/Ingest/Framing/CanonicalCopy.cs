namespace FraudWatch.Store.Ingest.Framing;

/// <summary>
/// Writes the good records of a text with every field quoted, so that a reader with other ideas about stray quotes and
/// blanks has nothing to decide. For texts that DuckDB would not read as they are.
/// </summary>
public sealed class CanonicalCopy(string path, TextDialect dialect) : IRecordSink, IDisposable
{
    private readonly CleanCopy copy = new(path);
    private readonly MemoryStream line = new();
    private readonly byte quote = (byte)dialect.Quote;
    private readonly byte delimiter = (byte)dialect.Delimiter;

    public void Good(long line, ReadOnlySpan<byte> record)
    {
        this.line.SetLength(0);
        for (var at = 0; ; at++)
        {
            at += WriteField(record[at..]);
            if (at >= record.Length)
                break;
            this.line.WriteByte(delimiter);
        }

        copy.Good(line, this.line.GetBuffer().AsSpan(0, (int)this.line.Length));
    }

    public void Bad(BadRecord bad, ReadOnlySpan<byte> record)
    {
    }

    public void Dispose()
    {
        copy.Dispose();
        line.Dispose();
    }

    /// <summary>Writes the field at the start of the rest of a record; returns how long it is there.</summary>
    private int WriteField(ReadOnlySpan<byte> rest)
    {
        var blanks = rest.Length - rest.TrimStart(delimiter == '\t' ? " "u8 : " \t"u8).Length;
        line.WriteByte(quote);
        var length = blanks < rest.Length && rest[blanks] == quote ? WriteQuoted(rest, blanks + 1) : WritePlain(rest);
        line.WriteByte(quote);
        return length;
    }

    /// <summary>What stands between the quotes is written as it is, its doubled quotes included.</summary>
    private int WriteQuoted(ReadOnlySpan<byte> rest, int start)
    {
        var end = start;
        while (rest[end] != quote || (end + 1 < rest.Length && rest[end + 1] == quote))
            end += rest[end] == quote ? 2 : 1;
        line.Write(rest[start..end]);
        var next = rest[end..].IndexOf(delimiter);
        return next < 0 ? rest.Length : end + next;
    }

    private int WritePlain(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf(delimiter);
        var field = end < 0 ? rest : rest[..end];
        foreach (var value in field)
        {
            line.WriteByte(value);
            if (value == quote)
                line.WriteByte(quote);
        }

        return field.Length;
    }
}
