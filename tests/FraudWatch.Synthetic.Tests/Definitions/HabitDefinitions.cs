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

    /// <summary>Dearer in the second half of the period than in the first quarter, by a third.</summary>
    public static string? CostPerVisit(GeneratedCity city, CsvRow truth)
    {
        decimal Mean(bool late) => city["setl_d"].Rows
            .Where(row => row["fixmedins_code"] == truth["fixmedins_code"] && row["med_type"] == "11" && row["refd_setl_flag"] == "0" && row.Time("begndate").Month > 3 == late)
            .Average(row => row.Number("medfee_sumamt"));
        return Mean(late: true) > Mean(late: false) * 1.33m ? null : $"{Mean(late: false):0} before, {Mean(late: true):0} after";
    }

    /// <summary>Nobody else bills the dear method, and this hospital only in the second half.</summary>
    public static string? Method(GeneratedCity city, CsvRow truth)
    {
        var dear = city["fee_list_d"].Rows.Where(line => line["med_list_codg"] == "002501010150003").ToList();
        var firstCheap = city["fee_list_d"].Rows.Count(line => line["fixmedins_code"] == truth["fixmedins_code"] && line["med_list_codg"] == "002501010150000" && line.Time("fee_ocur_time").Month < 7);
        return dear.Count > 20 && dear.TrueForAll(line => line["fixmedins_code"] == truth["fixmedins_code"] && line.Time("fee_ocur_time").Month >= 6) && firstCheap > 20 ? null : "no change of method";
    }

    public static string? Waived(GeneratedCity city, CsvRow truth)
    {
        bool IsWaived(CsvRow row) => row.Number("cash_payamt") + row.Number("acct_pay") < row.Number("psn_pay") - 1;
        var bills = city["setl_d"].Rows.Where(row => row["refd_setl_flag"] == "0" && IsWaived(row)).ToList();
        return bills.Count > 50 && bills.TrueForAll(row => row["fixmedins_code"] == truth["fixmedins_code"]) ? null : "every share is collected";
    }

    public static string? FundShare(GeneratedCity city, CsvRow truth)
    {
        var ratios = city["setl_d"].Rows.Where(row => row["fixmedins_code"] == truth["fixmedins_code"] && row["insutype"] == "390" && row["med_type"] == "11").Select(row => row.Number("pool_prop_selfpay")).ToList();
        return ratios.Count(ratio => ratio == 0.6m) > ratios.Count * 0.8 ? null : "residents are residents";
    }

    public static string? Infections(GeneratedCity city, CsvRow truth)
    {
        var caught = city["setl_list_diag_d"].Rows.Where(row => row["diag_code"] is "T81.400" or "T80.200" && row["adm_cond_type"] == "4").Select(row => city.Encounter(row["mdtrt_id"])["fixmedins_code"]).ToList();
        return caught.Count(code => code == truth["fixmedins_code"]) > caught.Count / 4 ? null : "no more infections than elsewhere";
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
