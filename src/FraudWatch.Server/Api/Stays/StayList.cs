using FraudWatch.Server.Claims;
using FraudWatch.Server.Http.Lists;
using static FraudWatch.Server.Claims.ClaimsKind;

namespace FraudWatch.Server.Api.Stays;

/// <summary>What the list of stays can be asked, and what it shows.</summary>
internal static class StayList
{
    // As the CUSUM of admissions counts them (features.expected_admission): what a hospital could have put off or drummed up.
    private const string Planned =
        "s.care_kind = 'inpatient' AND NOT s.is_emergency AND NOT s.is_newborn AND NOT s.is_cycle AND coalesce(left(s.diag_category, 1), '') <> 'O'";

    public static ClaimsList List { get; } = new ClaimsList("stays", "claims.stay AS s LEFT JOIN claims.institution AS i ON i.fixmedins_code = s.fixmedins_code", "stay_id")
        .Needs("claims.stay", "claims.institution")
        .In("i.admdvs")
        .Column("stay_id", Text, "住院", "s.stay_id").Column("psn_no", Insured, "参保人", "s.psn_no")
        .Column("fixmedins_code", Text, "机构编码", "s.fixmedins_code").Column("fixmedins_name", Text, "机构名称", "i.fixmedins_name").Column("region", Text, "区划", "i.admdvs")
        .Column("care_kind", Text, "就诊类别", "s.care_kind").Column("admission_date", Day, "入院日期", "s.admission_date").Column("discharge_date", Day, "出院日期", "s.discharge_date")
        .Column("length_of_stay", Whole, "住院天数", "CAST(s.length_of_stay AS BIGINT)").Column("planned", Flag, "计划入院", $"({Planned})")
        .Column("medfee_sumamt", Amount, "总费用", "CAST(s.medfee_sumamt AS DECIMAL(18, 2))").Column("fund_pay_sumamt", Amount, "基金支付", "CAST(s.fund_pay_sumamt AS DECIMAL(18, 2))")
        .Sort("stay_id", "s.stay_id", "VARCHAR").Sort("day", "coalesce(s.admission_date, DATE '0001-01-01')", "DATE")
        .Sort("length_of_stay", "CAST(coalesce(s.length_of_stay, 0) AS BIGINT)", "BIGINT").Sort("amount", "CAST(coalesce(s.medfee_sumamt, 0) AS DECIMAL(18, 2))", "DECIMAL(18, 2)")
        .SortedBy("-day")
        .ByRegion("i.admdvs", "at institutions")
        .Filter("institution", "Only at this institution (fixmedins_code).", (text, values) => $"s.fixmedins_code = {values.Text(text)}")
        .Filter("planned", "Planned admissions as the CUSUM counts them (true): no emergencies, newborns, cycles of treatment and births; or the others (false).", (text, _) =>
            FilterText.Bool("planned", text) ? Planned : $"NOT coalesce({Planned}, false)")
        .Filter("day_from", "Admitted on this day or later.", (text, values) => $"s.admission_date >= {values.Day(FilterText.Day("day_from", text))}")
        .Filter("day_to", "Admitted before this day.", (text, values) => $"s.admission_date < {values.Day(FilterText.Day("day_to", text))}");
}
