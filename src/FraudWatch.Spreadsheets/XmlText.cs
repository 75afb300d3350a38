using System.Globalization;
using System.Text;

namespace FraudWatch.Spreadsheets;

/// <summary>Text inside XML elements and attributes.</summary>
internal static class XmlText
{
    /// <summary>Appends text with what XML reserves written as entities; what it forbids (most control characters, halves of pairs) is left out.</summary>
    public static StringBuilder AppendEscaped(this StringBuilder xml, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                xml.Append(letter).Append(text[++i]);
            else if (!char.IsSurrogate(letter) && letter is not ('\uFFFE' or '\uFFFF') && (letter >= ' ' || letter is '\t' or '\n' or '\r'))
                AppendEntity(xml, letter);
        }

        return xml;
    }

    /// <summary>A number as XML writes it.</summary>
    public static StringBuilder AppendNumber(this StringBuilder xml, decimal number) => xml.Append(CultureInfo.InvariantCulture, $"{number}");

    private static void AppendEntity(StringBuilder xml, char letter) => _ = letter switch
    {
        '&' => xml.Append("&amp;"),
        '<' => xml.Append("&lt;"),
        '>' => xml.Append("&gt;"),
        '"' => xml.Append("&quot;"),
        '\r' => xml.Append("&#13;"),
        _ => xml.Append(letter),
    };
}
