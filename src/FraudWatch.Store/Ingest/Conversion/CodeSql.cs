using System.Globalization;

namespace FraudWatch.Store.Ingest.Conversion;

/// <summary>Codes that lost their form on the way through a spreadsheet: 390.0 is 390, and 2 is 02 in a code of two digits.</summary>
internal static class CodeSql
{
    public static string Normal(string text, int width)
    {
        string whole = $"regexp_replace({text}, '^([0-9]+)[.]0+$', '\\1')";
        if (width == 0)
            return $"CASE WHEN contains({text}, '.') THEN {whole} ELSE {text} END";
        string size = width.ToString(CultureInfo.InvariantCulture);
        return $"CASE WHEN length({text}) >= {size} AND NOT contains({text}, '.') THEN {text} "
            + $"WHEN length({whole}) < {size} AND regexp_full_match({whole}, '[0-9]+') THEN lpad({whole}, {size}, '0') ELSE {whole} END";
    }
}
