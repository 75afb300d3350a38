namespace FraudWatch.Store.Ingest.Conversion;

/// <summary>
/// Numbers from text. DuckDB's cast decides: it rounds to the declared decimals (30.005 is 30.01), and reads 1e3 and
/// 1_000 as a thousand. Beyond it, thousands separators are taken in groups of three, and a whole number must be whole.
/// </summary>
internal static class NumberSql
{
    private const string Grouped = "'[+-]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?'";

    public static string Decimal(string text, string type) =>
        $"coalesce(TRY_CAST({text} AS {type}), CASE WHEN regexp_full_match({text}, {Grouped}) THEN TRY_CAST(replace({text}, ',', '') AS {type}) END)";

    public static string Whole(string text, string type) =>
        $"CASE WHEN regexp_full_match({text}, '[+-]?[0-9]+([.]0*)?') THEN TRY_CAST({text} AS {type}) END";

    public static string Double(string text) =>
        $"CASE WHEN isfinite(TRY_CAST({text} AS DOUBLE)) THEN TRY_CAST({text} AS DOUBLE) END";
}
