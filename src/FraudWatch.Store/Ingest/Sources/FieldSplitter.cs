using System.Text;
using FraudWatch.Store.Ingest.Framing;

namespace FraudWatch.Store.Ingest.Sources;

/// <summary>Splits single lines, such as a header, into fields.</summary>
internal static class FieldSplitter
{
    /// <summary>The fields of a line without their quotes and edge blanks.</summary>
    public static IReadOnlyList<string> Split(string line, TextDialect dialect)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (quoted && c == dialect.Quote && i + 1 < line.Length && line[i + 1] == dialect.Quote)
                field.Append(line[++i]);
            else if (quoted && c == dialect.Quote)
                quoted = false;
            else if (!quoted && c == dialect.Quote && IsBlank(field))
                quoted = true;
            else if (!quoted && c == dialect.Delimiter)
                Close(fields, field);
            else
                field.Append(c);
        }
        Close(fields, field);
        return fields;
    }

    private static void Close(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString().Trim());
        field.Clear();
    }

    private static bool IsBlank(StringBuilder field)
    {
        for (int i = 0; i < field.Length; i++)
        {
            if (field[i] is not (' ' or '\t'))
                return false;
        }
        return true;
    }
}
