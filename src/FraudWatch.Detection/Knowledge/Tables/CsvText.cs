using System.Text;

namespace FraudWatch.Detection.Knowledge;

/// <summary>Writes CSV that <see cref="Store.Sql.CsvTable"/> reads back: NULL is an empty field, an empty text a quoted one.</summary>
internal static class CsvText
{
    public static string Of(IEnumerable<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        Line(text, [.. header]);
        foreach (var row in rows)
            Line(text, row);
        return text.ToString();
    }

    private static void Line(StringBuilder text, IReadOnlyList<string?> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0)
                text.Append(',');
            Field(text, fields[i]);
        }

        text.Append('\n');
    }

    private static void Field(StringBuilder text, string? value)
    {
        if (value is null)
            return;
        if (value.Length > 0 && value.AsSpan().IndexOfAny(",\"\r\n") < 0)
            text.Append(value);
        else
            text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
