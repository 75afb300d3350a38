using System.Text;

namespace FraudWatch.Detection.Knowledge;

/// <summary>
/// Published text in one spelling: full-width letters, digits and punctuation, Roman numerals and look-alike radicals made
/// plain, blanks removed. Unicode's own compatibility form is not to be had in the invariant culture.
/// </summary>
internal static class PlainText
{
    private const char FirstFullWidth = '！';
    private const char LastFullWidth = '～';
    private const int FullWidthOffset = '！' - '!';
    private const char FirstRoman = 'Ⅰ';

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is >= FirstFullWidth and <= LastFullWidth)
                plain.Append((char)(letter - FullWidthOffset));
            else if (letter >= FirstRoman && letter < FirstRoman + Roman.Length)
                plain.Append(Roman[letter - FirstRoman]);
            else if (letter == '\u2F09')
                plain.Append('儿');
            else if (!char.IsWhiteSpace(letter) && !char.IsControl(letter))
                plain.Append(letter);
        }

        return plain.ToString();
    }

    /// <summary>What two texts have in common when they differ in punctuation alone; comparisons keep their signs.</summary>
    public static string Essence(string text) =>
        string.Concat(Of(text).Where(letter => char.IsLetterOrDigit(letter) || letter is '<' or '>' or '≤' or '≥' or '%' or '+'));
}
