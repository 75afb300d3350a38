using FraudWatch.Synthetic.Tests.Reading;
using static FraudWatch.Synthetic.Tests.Definitions.Accused;

namespace FraudWatch.Synthetic.Tests.Definitions;

internal static class DrugDefinitions
{
    public static string? FrequentPurchase(GeneratedCity city, CsvRow truth) => FirstWrong(
        (IsOne(Lines(city, truth), "med_list_codg") && Lines(city, truth).Count > 4, "not the same drug five times"),
        (Spread(Lines(city, truth), "fee_ocur_time").TotalDays <= 30, "not within 30 days"));

    public static string? FrequentOutpatient(GeneratedCity city, CsvRow truth) => FirstWrong(
        (Encounters(city, truth).Count > 20, "not more than twenty"), (Spread(Encounters(city, truth), "begntime").TotalDays <= 30, "not within 30 days"));

    public static string? Resale(GeneratedCity city, CsvRow truth)
    {
        var lines = Lines(city, truth);
        return FirstWrong(
            (lines.Select(line => line["fixmedins_code"]).Distinct().Count() >= 3, "fewer than three institutions"),
            (IsOne(lines, "med_list_codg") && lines.Sum(line => line.Number("cnt")) > 60, "no more than sixty packs of one drug"),
            (Spread(lines, "fee_ocur_time").TotalDays <= 180, "not within 180 days"));
    }

    public static string? TraceReuse(GeneratedCity city, CsvRow truth)
    {
        var line = Lines(city, truth)[0];
        var others = city["fee_list_d"].Rows.Where(row => row["drug_trac_codg"] == line["drug_trac_codg"] && row["psn_no"] != line["psn_no"] && row["fixmedins_code"] != line["fixmedins_code"]).ToList();
        return FirstWrong(
            (line["drug_trac_codg"].Length == 20, "no valid code"),
            (others.Count == 1 && (line.Time("fee_ocur_time") - others[0].Time("fee_ocur_time")).TotalDays > 1, "not used before by somebody else elsewhere"));
    }

    public static string? Returned(GeneratedCity city, CsvRow truth)
    {
        var line = Lines(city, truth)[0];
        return city["purcinfo"].Rows.Exists(row => row["drug_trac_codg"] == line["drug_trac_codg"] && row["fixmedins_code"] != line["fixmedins_code"] && row.Time("purc_retn_stoin_time") > line.Time("fee_ocur_time"))
            ? null : "bought back by nobody";
    }

    public static string? WithoutPrescription(GeneratedCity city, CsvRow truth)
    {
        var named = truth.List("bkkp_sn");
        var sales = city["selinfo"].Rows.Where(row => named.Contains(row["bkkp_sn"])).ToList();
        return sales.Count == named.Length && sales.TrueForAll(sale => sale["rx_flag"] == "1" && sale["rxno"] == "" && sale["prsc_dr_name"] == "") ? null : "prescribed";
    }

    public static string? CashOut(GeneratedCity city, CsvRow truth)
    {
        var lines = Lines(city, truth);
        return FirstWrong(
            (lines.Average(line => line.Number("det_item_fee_sumamt")) > 500, "small sums"),
            (lines.Exists(line => line.Number("det_item_fee_sumamt") > 2_000), "never more than 2,000"),
            (lines.TrueForAll(line => line["hi_nego_drug_flag"] == "0"), "negotiated drugs"));
    }

    public static string? NeverBought(GeneratedCity city, CsvRow truth)
    {
        var line = Lines(city, truth)[0];
        return new[] { "purcinfo", "invinfo" }.Any(table => city[table].Rows.Exists(row => row["fixmedins_code"] == line["fixmedins_code"] && row["med_list_codg"] == line["med_list_codg"]))
            ? "bought or in stock" : null;
    }
}
