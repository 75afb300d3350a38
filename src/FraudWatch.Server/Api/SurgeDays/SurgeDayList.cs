using FraudWatch.Server.Claims;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Claims.ClaimsKind;

namespace FraudWatch.Server.Api.SurgeDays;

/// <summary>What the list of days of planned admissions can be asked, and what it shows: one row for each hospital and day.</summary>
internal static class SurgeDayList
{
    public static ClaimsList List { get; } = new ClaimsList("surge-days", "features.surge AS u JOIN claims.institution AS i ON i.fixmedins_code = u.fixmedins_code", "id")
        .Needs("features.surge", "claims.institution")
        .In("i.admdvs")
        .Column("fixmedins_code", Text, "机构编码", "u.fixmedins_code").Column("fixmedins_name", Text, "机构名称", "i.fixmedins_name").Column("region", Text, "区划", "i.admdvs")
        .Column("day", Day, "日期", "u.day").Column("admissions", Whole, "计划入院数", "CAST(u.admissions AS BIGINT)").Column("expected", Number, "期望", "CAST(u.expected AS DOUBLE)")
        .Column("cusum", Number, "累积和", "CAST(u.cusum AS DOUBLE)").Column("alarm_limit", Number, "报警限", "CAST(u.alarm_limit AS DOUBLE)").Column("is_alarm", Flag, "报警", "u.is_alarm")
        .Sort("id", "u.fixmedins_code || '/' || CAST(u.day AS VARCHAR)", "VARCHAR").Sort("day", "u.day", "DATE").Sort("cusum", "CAST(u.cusum AS DOUBLE)", "DOUBLE")
        .SortedBy("-day")
        .ByRegion("i.admdvs", "of hospitals")
        .Filter("institution", "Only of this hospital (fixmedins_code).", (text, values) => $"u.fixmedins_code = {values.Text(text)}")
        .Filter("alarm", "Above the alarm limit (true) or not (false).", (text, _) => FilterText.Bool("alarm", text) ? "u.is_alarm" : "NOT u.is_alarm")
        .Filter("day_from", "On this day or later.", (text, values) => $"u.day >= {values.Day(FilterText.Day("day_from", text))}")
        .Filter("day_to", "Before this day.", (text, values) => $"u.day < {values.Day(FilterText.Day("day_to", text))}");
}
