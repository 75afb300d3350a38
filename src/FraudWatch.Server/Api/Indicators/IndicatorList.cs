using FraudWatch.Server.Claims;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Claims.ClaimsKind;

namespace FraudWatch.Server.Api.Indicators;

/// <summary>What the list of indicators of institutions can be asked, and what it shows: one row for each institution, setting, indicator and month.</summary>
internal static class IndicatorList
{
    private const string From = """
        (SELECT * FROM features.indicator WHERE subject_kind = 'institution') AS o
        JOIN claims.institution AS i ON i.fixmedins_code = o.fixmedins_code
        """;

    private const string Z = "CAST(o.z AS DOUBLE)";

    public static ClaimsList List { get; } = Filtered(new ClaimsList("indicators", From, "id"))
        .Needs("features.indicator", "claims.institution")
        .In("i.admdvs")
        .Column("fixmedins_code", Text, "机构编码", "o.fixmedins_code").Column("fixmedins_name", Text, "机构名称", "i.fixmedins_name").Column("region", Text, "区划", "i.admdvs")
        .Column("setting", Text, "场景", "o.setting").Column("indicator", Text, "指标", "o.indicator").Column("month", Day, "月份", "o.month")
        .Column("peer_group", Text, "同类组", "o.peer_group").Column("peers", Whole, "同类机构数", "CAST(o.peers AS BIGINT)").Column("units", Whole, "人次", "CAST(o.n AS BIGINT)")
        .Column("value", Number, "指标值", "CAST(o.value AS DOUBLE)").Column("target", Number, "目标值", "CAST(o.target AS DOUBLE)")
        .Column("lower_limit", Number, "下限", "CAST(o.lower_limit AS DOUBLE)").Column("upper_limit", Number, "上限", "CAST(o.upper_limit AS DOUBLE)").Column("z", Number, "标准误数", Z)
        .Sort("id", "o.fixmedins_code || '/' || o.setting || '/' || o.indicator || '/' || CAST(o.month AS VARCHAR)", "VARCHAR").Sort("month", "o.month", "DATE")
        .Sort("distance", $"abs({Z})", "DOUBLE").Sort("z", Z, "DOUBLE")
        .SortedBy("-distance");

    private static ClaimsList Filtered(ClaimsList list) => list
        .ByRegion("i.admdvs", "of institutions")
        .Filter("institution", "Only of this institution (fixmedins_code).", (text, values) => $"o.fixmedins_code = {values.Text(text)}")
        .Filter("setting", "inpatient or outpatient.", (text, values) => $"o.setting = {values.Text(text)}")
        .Filter("indicator", "Only this indicator, such as drug-share.", (text, values) => $"o.indicator = {values.Text(text)}")
        .Filter("month", "Only this month, by its first day.", (text, values) => $"o.month = {values.Day(FilterText.Day("month", text))}")
        .Filter("peer_group", "Only institutions that are compared in this group.", (text, values) => $"o.peer_group = {values.Text(text)}")
        .Filter("outside", "Only what lies more than so many standard errors from the target, such as 2 or 3.", (text, values) =>
            $"abs({Z}) > {values.Number((double)FilterText.Amount("outside", text))}")
        .Filter("side", "above or below the target.", (text, _) => text switch
        {
            "above" => $"{Z} > 0",
            "below" => $"{Z} < 0",
            _ => throw RequestRefusedException.BadQuery("side", "side is above or below."),
        });
}
