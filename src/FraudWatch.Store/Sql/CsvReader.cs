using System.Text;

namespace FraudWatch.Store.Sql;

/// <summary>Splits CSV text into fields. Meant for small files of the program's own; exports go through ingest.</summary>
internal sealed class CsvReader(string text, string name)
{
    private readonly StringBuilder field = new();
    private int position = text.StartsWith('\uFEFF') ? 1 : 0;
    private int line = 1;

    private bool AtEnd => position >= text.Length;

    public CsvTable ReadTable()
    {
        if (AtEnd)
            throw new InvalidDataException($"{name}: the file is empty; its first line must name the columns.");
        CsvColumn[] columns = [.. ReadRecord().Select(header => CsvColumn.Parse(header ?? "", name))];
        var rows = new List<IReadOnlyList<string?>>();
        while (!AtEnd)
        {
            var at = line;
            var fields = ReadRecord();
            if (fields is [null] && columns.Length > 1)
                continue;
            if (fields.Count != columns.Length)
                throw new InvalidDataException($"{name}, line {at}: {fields.Count} fields where the header has {columns.Length}.");
            rows.Add(fields);
        }

        return new CsvTable(columns, rows);
    }

    private List<string?> ReadRecord()
    {
        var fields = new List<string?> { ReadField() };
        while (!AtEnd && text[position] == ',')
        {
            position++;
            fields.Add(ReadField());
        }

        EndLine();
        return fields;
    }

    private string? ReadField()
    {
        if (!AtEnd && text[position] == '"')
            return ReadQuoted();
        var start = position;
        while (!AtEnd && text[position] is not (',' or '\r' or '\n'))
            position++;
        return position == start ? null : text[start..position];
    }

    private string ReadQuoted()
    {
        var opened = line;
        field.Clear();
        for (position++; !AtEnd; position++)
        {
            if (text[position] == '"' && (position + 1 == text.Length || text[position + 1] != '"'))
            {
                position++;
                return field.ToString();
            }

            position += text[position] == '"' ? 1 : 0;
            line += text[position] == '\n' ? 1 : 0;
            field.Append(text[position]);
        }

        throw new InvalidDataException($"{name}, line {opened}: a quoted field is not closed.");
    }

    private void EndLine()
    {
        if (AtEnd)
            return;
        if (text[position] is not ('\r' or '\n'))
            throw new InvalidDataException($"{name}, line {line}: text after a closing quote.");
        position += text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1;
        line++;
    }
}
