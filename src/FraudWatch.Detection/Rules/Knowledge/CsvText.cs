using System.Text;

namespace FraudWatch.Detection.Rules;

/// <summary>Reads small CSV texts with quoted fields (RFC 4180). An empty field that is not quoted is null.</summary>
internal static class CsvText
{
    /// <summary>The records, header included; blank lines are left out.</summary>
    /// <exception cref="FormatException">A quoted field is not closed.</exception>
    public static IReadOnlyList<IReadOnlyList<string?>> Records(string text)
    {
        var records = new List<IReadOnlyList<string?>>();
        for (var at = text.StartsWith('\uFEFF') ? 1 : 0; at < text.Length;)
        {
            var record = new List<string?>();
            do
                record.Add(Field(text, ref at));
            while (at < text.Length && text[at++] == ',');
            if (at < text.Length && text[at] == '\n' && text[at - 1] == '\r')
                at++;
            if (record is not [null])
                records.Add(record);
        }

        return records;
    }

    /// <summary>Reads up to the comma or line end that closes the field.</summary>
    private static string? Field(string text, ref int at)
    {
        if (at < text.Length && text[at] == '"')
            return Quoted(text, ref at);
        var end = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
        var field = end < 0 ? text[at..] : text.Substring(at, end);
        at += field.Length;
        return field.Length == 0 ? null : field;
    }

    private static string Quoted(string text, ref int at)
    {
        var field = new StringBuilder();
        while (true)
        {
            var end = text.IndexOf('"', at + 1);
            if (end < 0)
                throw new FormatException($"A quoted field that begins at character {at + 1} is not closed.");
            field.Append(text, at + 1, end - at - 1);
            at = end + 1;
            if (at >= text.Length || text[at] != '"')
                return field.ToString();
            field.Append('"');
        }
    }
}
