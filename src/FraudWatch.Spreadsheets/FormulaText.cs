namespace FraudWatch.Spreadsheets;

/// <summary>
/// Text that a spreadsheet would run as a formula when it is typed, pasted or read from CSV. It is kept from that by an
/// apostrophe in front, which OWASP recommends against CSV injection; the same is done in every format that people open in Excel.
/// </summary>
public static class FormulaText
{
    /// <summary>The text, with an apostrophe in front where it begins with =, +, -, @, a tab or a line end.</summary>
    public static string Neutralise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? $"'{text}" : text;
    }
}
