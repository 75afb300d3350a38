using FraudWatch.Synthetic.Tests.Reading;
using static FraudWatch.Synthetic.Tests.Definitions.Accused;

namespace FraudWatch.Synthetic.Tests.Definitions;

internal static class BenefitDefinitions
{
    public static string? DoubleBenefit(GeneratedCity city, CsvRow truth)
    {
        var paid = truth.List("mdtrt_id").SelectMany(city.SettlementsOf).ToList();
        return FirstWrong(
            (paid.Select(row => row["insutype"]).Distinct().Count() == 2 && paid.TrueForAll(row => row.Number("fund_pay_sumamt") > 0), "one fund paid"),
            (IsOne(paid, "begndate") && IsOne(paid, "enddate"), "two periods"),
            (city["psn_insu_d"].Rows.Count(row => row["psn_no"] == truth["psn_no"] && row["psn_insu_stas"] == "1") == 2, "enrolled once"));
    }

    public static string? DoubleSettlement(GeneratedCity city, CsvRow truth)
    {
        var paid = truth.List("mdtrt_id").SelectMany(city.SettlementsOf).ToList();
        return FirstWrong((paid.Count == 2 && IsOne(paid, "invono") && IsOne(paid, "medfee_sumamt"), "two invoices"), (paid[0]["setl_type"] == "1" && paid[1]["setl_type"] == "2", "not once by hand"));
    }

    public static string? Suspended(GeneratedCity city, CsvRow truth)
    {
        var day = truth.Time("occurred_on");
        var spells = city["psn_insu_d"].Rows.Where(row => row["psn_no"] == truth["psn_no"]).ToList();
        return spells.Exists(row => row.Time("crt_insu_date") <= day && (row["paus_insu_date"] == "" || row.Time("paus_insu_date") > day)) ? "insured on that day" : null;
    }

    /// <summary>Not the deductible or not the ratio of the hospital's level and the person's insurance.</summary>
    public static string? WrongFigures(GeneratedCity city, CsvRow truth)
    {
        var paid = city.SettlementsOf(truth["mdtrt_id"]).Single();
        var isTertiary = paid["hosp_lv"] is "01" or "02" or "03";
        var ratio = paid["insutype"] == "310" ? (isTertiary ? 0.85m : 0.90m) : isTertiary ? 0.65m : 0.75m;
        var deductible = isTertiary ? 800m : 500m;
        return paid.Number("act_pay_dedc") != deductible || paid.Number("pool_prop_selfpay") != ratio ? null : "settled as the policy says";
    }

    public static string? Unfiled(GeneratedCity city, CsvRow truth)
    {
        var paid = city.SettlementsOf(truth["mdtrt_id"]).Single();
        var filedRatio = paid["insutype"] == "310" ? 0.75m : 0.55m;
        return FirstWrong(
            (!city["out_appy_evt_c"].Rows.Exists(row => row["psn_no"] == truth["psn_no"]), "filed"),
            (paid.Number("pool_prop_selfpay") == filedRatio, "paid less"));
    }
}
