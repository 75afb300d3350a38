using FraudWatch.Server.Claims;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Claims.ClaimsKind;

namespace FraudWatch.Server.Api.Encounters;

/// <summary>What the list of encounters can be asked, and what it shows: all that came, with whether the rules saw it.</summary>
internal static class EncounterList
{
    private const string From = """
        claims.raw_encounter AS r
        LEFT JOIN claims.encounter AS e ON e.mdtrt_id = r.mdtrt_id
        LEFT JOIN claims.institution AS i ON i.fixmedins_code = r.fixmedins_code
        """;

    public static ClaimsList List { get; } = new ClaimsList("encounters", From, "mdtrt_id")
        .Needs("claims.raw_encounter", "claims.encounter", "claims.institution")
        .In("i.admdvs")
        .Column("mdtrt_id", Text, "就诊ID", "r.mdtrt_id").Column("psn_no", Insured, "参保人", "r.psn_no")
        .Column("fixmedins_code", Text, "机构编码", "r.fixmedins_code").Column("fixmedins_name", Text, "机构名称", "i.fixmedins_name").Column("region", Text, "区划", "i.admdvs")
        .Column("care_kind", Text, "就诊类别", "r.care_kind").Column("begin_date", Day, "开始日期", "r.begin_date").Column("end_date", Day, "结束日期", "CAST(r.end_time AS DATE)")
        .Column("judged", Flag, "已判定", "e.mdtrt_id IS NOT NULL")
        .Sort("mdtrt_id", "r.mdtrt_id", "VARCHAR").Sort("day", "coalesce(r.begin_date, DATE '0001-01-01')", "DATE").Sort("institution", "r.fixmedins_code", "VARCHAR")
        .SortedBy("-day")
        .ByRegion("i.admdvs", "at institutions")
        .Filter("institution", "Only at this institution (fixmedins_code).", (text, values) => $"r.fixmedins_code = {values.Text(text)}")
        .Filter("care_kind", "Only of these kinds, such as inpatient or outpatient, with commas between.", (text, values) => $"r.care_kind IN {values.Texts(text.Split(','))}")
        .Filter("judged", "Seen by the rules (true), or dropped because it was cancelled, copied or sent twice (false).", (text, _) =>
            FilterText.Bool("judged", text) ? "e.mdtrt_id IS NOT NULL" : "e.mdtrt_id IS NULL")
        .Filter("day_from", "Begun on this day or later.", (text, values) => $"r.begin_date >= {values.Day(FilterText.Day("day_from", text))}")
        .Filter("day_to", "Begun before this day.", (text, values) => $"r.begin_date < {values.Day(FilterText.Day("day_to", text))}");
}
