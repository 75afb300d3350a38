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

    /// <summary>The fund paid nine tenths of 150,000 yuan and more in the year, and the accused bills cost twice the others.</summary>
    public static string? NearTheLimit(GeneratedCity city, CsvRow truth)
    {
        var accused = truth.List("mdtrt_id");
        var paid = city["setl_d"].Rows.Where(row => row["psn_no"] == truth["psn_no"]).ToList();
        var (late, earlier) = (paid.Where(row => accused.Contains(row["mdtrt_id"])).ToList(), paid.Where(row => !accused.Contains(row["mdtrt_id"])).ToList());
        return FirstWrong(
            (paid.Sum(row => row.Number("hifp_pay")) is > 135_000 and <= 150_000, "not near the limit"),
            (late.Count >= 2 && late.TrueForAll(row => row.Time("enddate").Month >= 10), "not in the last quarter"),
            (earlier.Count >= 2 && late.Min(row => row.Number("inscp_amt")) > 2 * earlier.Max(row => row.Number("inscp_amt")), "not dearer than before"));
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
