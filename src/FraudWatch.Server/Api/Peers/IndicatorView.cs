using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Peers;

/// <summary>An indicator of an institution or a physician in a month, in the funnel of its peers of the same kind and level.</summary>
/// <param name="Indicator">Its name.</param>
/// <param name="NameZh">In Chinese.</param>
/// <param name="NameEn">In English.</param>
/// <param name="Setting">inpatient or outpatient.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="N">Stays or visits that it is over.</param>
/// <param name="Value">The ratio.</param>
/// <param name="Target">Of the others.</param>
/// <param name="LowerLimit">Funnel limit at its size.</param>
/// <param name="UpperLimit">Funnel limit at its size.</param>
/// <param name="Z">How many standard errors from the target.</param>
/// <param name="PeerGroup">Kind and level.</param>
/// <param name="Peers">Distribution over the group.</param>
public sealed record IndicatorView(
    string Indicator, string? NameZh, string? NameEn, string? Setting, DateOnly? Month, long N, double? Value, double? Target, double? LowerLimit, double? UpperLimit, double? Z,
    string? PeerGroup, Distribution Peers)
{
    internal static readonly string[] Tables = ["features.indicator"];

    /// <summary>Of one subject: of the month that is asked for, else of the last month of each indicator.</summary>
    internal static string Sql(string kind, string institution, string subject, DateOnly? month, SqlValues values) => $"""
        WITH own AS (
            SELECT * FROM features.indicator
            WHERE subject_kind = {values.Text(kind)} AND fixmedins_code = {values.Text(institution)} AND subject_code = {values.Text(subject)}
                AND {(month is { } day ? $"month = {values.Day(new DateOnly(day.Year, day.Month, 1))}" : "true")}
            QUALIFY row_number() OVER (PARTITION BY setting, indicator ORDER BY month DESC) = 1
        )
        SELECT o.indicator, d.name_zh, d.name_en, o.setting, o.month, CAST(o.n AS BIGINT) AS units, o.value, o.target, o.lower_limit, o.upper_limit,
            CAST(o.z AS DOUBLE) AS z, o.peer_group, {Distribution.Sql("p.value", "o.value")}
        FROM own AS o
        JOIN features.indicator AS p ON p.subject_kind = o.subject_kind AND p.setting = o.setting AND p.indicator = o.indicator AND p.month = o.month AND p.peer_group = o.peer_group
        LEFT JOIN claims.dict_indicator AS d ON d.indicator = o.indicator
        GROUP BY o.indicator, d.name_zh, d.name_en, o.setting, o.month, o.n, o.value, o.target, o.lower_limit, o.upper_limit, o.z, o.peer_group
        ORDER BY abs(o.z) DESC, o.indicator, o.setting
        """;

    internal static IndicatorView Of(ClaimsRow row) => new(
        row.Needed("indicator"), row.Text("name_zh"), row.Text("name_en"), row.Text("setting"), row.Day("month"), row.Whole("units"), row.Number("value"), row.Number("target"),
        row.Number("lower_limit"), row.Number("upper_limit"), row.Number("z"), row.Text("peer_group"), Distribution.Of(row));
}
