using FraudWatch.Synthetic.Tests.Reading;
using static FraudWatch.Synthetic.Tests.Definitions.Accused;

namespace FraudWatch.Synthetic.Tests.Definitions;

/// <summary>More than a quota, a district, a desk, two hands or a machine can be.</summary>
internal static class CapacityDefinitions
{
    public static string? OneDistrict(GeneratedCity city, CsvRow truth)
    {
        var stays = Encounters(city, truth);
        return FirstWrong(
            (stays.Count >= 25 && IsOne(stays, "insu_admdvs") && IsOne(stays, "fixmedins_code"), "not one district and one hospital"),
            (stays.Select(stay => stay.Admission().Month).Distinct().Count() == 1, "spread over months"),
            (AreStrangers(city, truth), "families"));
    }

    public static string? AtTheQuota(GeneratedCity city, CsvRow truth)
    {
        var (second, first) = (city.Encounter(truth.List("mdtrt_id")[0]), city.Encounter(truth.List("mdtrt_id")[1]));
        var quota = city["quota_d"].Rows.Find(row => row["fixmedins_code"] == truth["fixmedins_code"]);
        var used = quota["quota_kind"] == "cost_per_stay" ? city.LinesOf(first["mdtrt_id"]).Sum(line => line.Number("det_item_fee_sumamt")) : first.Nights();
        var gap = (second.Admission() - first.Discharge()).Days;
        return FirstWrong(
            (used <= quota.Number("quota_value") && used > quota.Number("quota_value") * 0.9m, $"{used} of {quota["quota_value"]}"),
            (gap is >= 1 and <= 6, $"back after {gap} days"));
    }

    public static string? Desk(GeneratedCity city, CsvRow truth)
    {
        var persons = truth.List("psn_no").ToHashSet();
        var crowded = city["fee_list_d"].Rows
            .Where(line => line["fixmedins_code"] == truth["fixmedins_code"] && persons.Contains(line["psn_no"]) && line["med_list_codg"] == "001102000010000")
            .GroupBy(line => (line["bilg_dr_code"], line.Time("fee_ocur_time").Date))
            .Count(day => day.Select(line => line["psn_no"]).Distinct().Count() > 120);
        return crowded >= 3 ? null : $"crowded on {crowded} days";
    }

    public static string? Hands(GeneratedCity city, CsvRow truth)
    {
        var persons = truth.List("psn_no").ToHashSet();
        var days = city["fee_list_d"].Rows
            .Where(line => line["fixmedins_code"] == truth["fixmedins_code"] && persons.Contains(line["psn_no"]) && line["bilg_dept_codg"] == "A50" && line["med_chrgitm_type"] == "05")
            .GroupBy(line => (line["bilg_dr_code"], line.Time("fee_ocur_time").Date))
            .Count(day => day.Sum(line => line.Number("cnt") * (line["hilist_name"].Contains("推拿", StringComparison.Ordinal) ? 20 : 10)) > 14 * 60);
        return days >= 3 ? null : $"too much on {days} days only";
    }

    public static string? Machines(GeneratedCity city, CsvRow truth)
    {
        var machines = city["device_d"].Rows.Count(row => row["fixmedins_code"] == truth["fixmedins_code"] && row["device_kind"] == "DIALYSIS");
        var persons = truth.List("psn_no").ToHashSet();
        var days = city["fee_list_d"].Rows
            .Where(line => line["fixmedins_code"] == truth["fixmedins_code"] && persons.Contains(line["psn_no"]) && line["hilist_name"] == "血液透析")
            .GroupBy(line => line.Time("fee_ocur_time").Date)
            .Count(day => day.Select(line => line["psn_no"]).Distinct().Count() > machines * 4);
        return days >= 3 ? null : $"beyond {machines} machines on {days} days only";
    }
}
