using System.Text;

namespace FraudWatch.Detection.Knowledge;

/// <summary>
/// Splits a published CSV into records and goes on after a broken one: an open quote loses its own line, not the rest of the
/// file.
/// </summary>
internal sealed class CsvRecords(string text)
{
    /// <summary>Longer than any published constraint; what exceeds it is an open quote that met another one.</summary>
    private const int LongestField = 20_000;

    private readonly StringBuilder field = new();
    private int position = text.StartsWith('\uFEFF') ? 1 : 0;
    private int line = 1;

    /// <summary>The records in order, blank lines left out.</summary>
    public IEnumerable<CsvRecord> Read()
    {
        while (position < text.Length)
        {
            var (start, at) = (position, line);
            var record = Record(at);
            if (record.Problem is not null)
                SkipLineFrom(start, at);
            if (record.Problem is not null || record.Fields.Any(value => value.Length > 0))
                yield return record;
        }
    }

    private CsvRecord Record(int at)
    {
        var fields = new List<string>();
        while (true)
        {
            if (Field() is not { } value)
                return new CsvRecord(at, [], "a quoted field is not closed");
            fields.Add(value);
            if (position < text.Length && text[position] == ',')
                position++;
            else
                break;
        }

        if (position < text.Length && text[position] is not ('\r' or '\n'))
            return new CsvRecord(at, [], "text follows a closing quote");
        EndLine();
        return new CsvRecord(at, fields, null);
    }

    private string? Field()
    {
        if (position < text.Length && text[position] == '"')
            return Quoted();
        var start = position;
        while (position < text.Length && text[position] is not (',' or '\r' or '\n'))
            position++;
        return text[start..position].Trim();
    }

    private string? Quoted()
    {
        field.Clear();
        for (position++; position < text.Length && field.Length <= LongestField; position++)
        {
            var doubled = text[position] == '"' && position + 1 < text.Length && text[position + 1] == '"';
            if (text[position] == '"' && !doubled)
            {
                position++;
                return field.ToString().Trim();
            }

            position += doubled ? 1 : 0;
            line += text[position] == '\n' ? 1 : 0;
            field.Append(text[position]);
        }

        return null;
    }

    private void SkipLineFrom(int start, int at)
    {
        var end = text.IndexOf('\n', start);
        position = end < 0 ? text.Length : end + 1;
        line = at + 1;
    }

    private void EndLine()
    {
        if (position < text.Length && text[position] == '\r')
            position++;
        if (position < text.Length && text[position] == '\n')
            position++;
        line++;
    }
}
