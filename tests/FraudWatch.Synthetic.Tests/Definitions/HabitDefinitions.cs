using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests.Definitions;

/// <summary>Habits of institutions: far from what their peers of the same level do.</summary>
internal static class HabitDefinitions
{
    public static SchemeDefinition Share(params string[] chargeTypes) => (city, truth) =>
        Above(city, truth, line => chargeTypes.Contains(line["med_chrgitm_type"]), line => line.Number("det_item_fee_sumamt"));

    public static SchemeDefinition ShareOfItem(string code) => (city, truth) =>
        Above(city, truth, line => line["med_list_codg"].StartsWith(code, StringComparison.Ordinal), line => line.Number("det_item_fee_sumamt"));

    public static string? LateUpload(GeneratedCity city, CsvRow truth) =>
        city["fee_list_d"].Rows.Where(line => line["fixmedins_code"] == truth["fixmedins_code"]).Average(line => (line.Time("crte_time") - line.Time("fee_ocur_time")).TotalHours) > 100 ? null : "uploaded in time";

    public static string? Upcoding(GeneratedCity city, CsvRow truth)
    {
        var grave = city["setl_list_diag_d"].Rows.Where(row => row["diag_code"] is "J96.000" or "A41.900" or "E87.200" or "N17.900" or "R57.000").Select(row => city.Encounter(row["mdtrt_id"])["fixmedins_code"]).ToList();
        return grave.Count >= 3 && grave.TrueForAll(code => code == truth["fixmedins_code"]) ? null : "no more complications than elsewhere";
    }

    public static string? Unscanned(GeneratedCity city, CsvRow truth)
    {
        var lines = city["fee_list_d"].Rows.Where(line => line["fixmedins_code"] == truth["fixmedins_code"] && line.Time("fee_ocur_time") >= new DateTime(2025, 7, 1)).ToList();
        return lines.Count(line => line["drug_trac_codg"] == "") > lines.Count / 2 ? null : "scanned";
    }

    private static string? Above(GeneratedCity city, CsvRow truth, Func<CsvRow, bool> counts, Func<CsvRow, decimal> weight)
    {
        var institution = city["fixmedins_b"].Rows.Find(row => row["fixmedins_code"] == truth["fixmedins_code"]);
        var peers = city["fixmedins_b"].Rows.Where(row => row["lmtpric_hosp_lv"] == institution["lmtpric_hosp_lv"] && row["fixmedins_code"][0] == 'H').Select(row => row["fixmedins_code"]).ToHashSet();
        var shares = city["fee_list_d"].Rows.Where(line => peers.Contains(line["fixmedins_code"])).GroupBy(line => line["fixmedins_code"])
            .ToDictionary(lines => lines.Key, lines => lines.Where(counts).Sum(weight) / lines.Sum(weight));
        var median = shares.Values.Order().ElementAt(shares.Count / 2);
        return shares[truth["fixmedins_code"]] > median * 1.2m ? null : $"{shares[truth["fixmedins_code"]]:0.00} against {median:0.00}";
    }
}
