namespace FraudWatch.Store.Ingest.Conversion;

/// <summary>
/// Dates and times from text, local to Asia/Shanghai. DuckDB's cast reads 2025-01-02, 2025/1/2 3:04, ISO 8601 and
/// fractions of a second; an offset is dropped, since platforms here write +08:00. The rest is tried after it.
/// </summary>
internal static class TimeSql
{
    private const string EarliestYear = "'1800-01-01'";
    private const string Latest = "'9999-12-31 23:59:59.999999'";

    private const string Formats =
        "['%Y%m%d%H%M%S', '%Y%m%d %H:%M:%S', '%Y%m%d%H%M', '%Y%m%d', '%Y%m%d.0', '%Y.%m.%d', '%Y.%m.%d %H:%M:%S', "
        + "'%Y年%m月%d日', '%Y年%m月%d日 %H:%M:%S', '%Y年%m月%d日 %H时%M分%S秒']";

    public static string Timestamp(string text) =>
        // Universal time is eight hours behind.
        $"CASE WHEN ends_with({text}, 'Z') THEN TRY_CAST({text} AS TIMESTAMP) + INTERVAL 8 HOUR "
        + $"ELSE coalesce(TRY_CAST({text} AS TIMESTAMP), {Other(text)}) END";

    public static string Date(string text) =>
        $"coalesce(TRY_CAST({text} AS DATE), CAST({Other(text)} AS DATE))";

    /// <summary>True for values that no record of care can have: infinity, years before Christ, years beyond four digits.</summary>
    public static string IsOutOfRange(string value, string type) =>
        $"{value} NOT BETWEEN CAST({EarliestYear} AS {type}) AND CAST(CAST({Latest} AS TIMESTAMP) AS {type})";

    /// <summary>Thirteen digits are milliseconds since 1970, as the platform's web interfaces send them.</summary>
    private static string Other(string text) =>
        $"CASE WHEN regexp_full_match({text}, '1[0-9]{{12}}') THEN epoch_ms(CAST({text} AS BIGINT)) + INTERVAL 8 HOUR "
        + $"ELSE try_strptime({text}, {Formats}) END";
}
