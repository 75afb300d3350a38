using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests;

/// <summary>Registers, stock and trace codes fit the claims as long as nobody cheats.</summary>
[Collection(HonestCity.Shared)]
public class HonestStockTests(HonestCity honest)
{
    private readonly GeneratedCity _city = honest.City;

    [Fact]
    public void Nothing_is_sold_that_was_not_on_the_shelf()
    {
        var opening = Sum("invinfo", "inv_cnt", row => row.Time("invdate") == _city.Options.Start.ToDateTime(TimeOnly.MinValue));
        var sold = _city["fee_list_d"].Rows.Where(line => line["list_type"] is "101" or "301").ToLookup(Key);
        var bought = _city["purcinfo"].Rows.ToLookup(Key);
        foreach (var (key, start) in opening)
        {
            var moves = sold[key].Select(line => (Time: line.Time("fee_ocur_time"), Packs: -line.Number("cnt")))
                .Concat(bought[key].Select(row => (Time: row.Time("purc_retn_stoin_time"), Packs: row.Number("purc_retn_cnt"))))
                .OrderBy(move => move.Time);
            var stock = start;
            foreach (var (time, packs) in moves)
                Assert.True((stock += packs) >= -1, $"{key} ran out on {time:d}");
        }
        Assert.True(opening.Count > 1_000);
    }

    [Fact]
    public void Every_trace_code_is_used_for_one_pack_of_one_drug()
    {
        var codes = _city["fee_list_d"].Rows.Where(line => line["init_feedetl_sn"] == "").SelectMany(line => line.List("drug_trac_codg")).ToList();

        Assert.True(codes.Count > 5_000);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^8[0-9]{19}$", code));
    }

    [Fact]
    public void A_scanned_line_has_as_many_codes_as_packs() =>
        Assert.All(_city["fee_list_d"].Rows.Where(line => line["drug_trac_codg"] != ""), line => Assert.Equal(Math.Abs(line.Number("cnt")), line.List("drug_trac_codg").Length));

    [Fact]
    public void Since_July_2025_nearly_everything_taken_home_is_scanned()
    {
        var lines = _city["fee_list_d"].Rows.Where(line => line["med_type"] is "11" or "41" && line["med_chrgitm_type"] is "09" or "11" && line.Time("fee_ocur_time") >= new DateTime(2025, 7, 1)).ToList();

        Assert.InRange(lines.Count(line => line["drug_trac_codg"] == "") / (double)lines.Count, 0.002, 0.05);
    }

    [Fact]
    public void Pharmacies_sell_prescription_drugs_on_prescription() =>
        Assert.All(_city["selinfo"].Rows.Where(row => row["rx_flag"] == "1"), row => Assert.NotEqual("", row["rxno"]));

    [Fact]
    public void Nobody_charges_more_than_the_limit()
    {
        var levels = _city["fixmedins_b"].Rows.ToDictionary(row => row["fixmedins_code"], row => row["lmtpric_hosp_lv"]);
        var limits = _city["hilist_lmtpric_d"].Rows.ToDictionary(row => (row["hilist_code"], row["hilist_lmtpric_type"]), row => row.Number("hilist_pric_uplmt_amt"));

        Assert.All(_city["fee_list_d"].Rows.Where(line => line["list_type"] == "201"), line => Assert.True(line.Number("pric") <= limits[(line["hilist_code"], levels[line["fixmedins_code"]])]));
    }

    [Fact]
    public void Physicians_who_treat_are_registered_and_attending_at_least()
    {
        var titles = _city["dr_info_b"].Rows.Where(row => row["cntr_endtime"] == "").ToDictionary(row => row["dr_code"], row => row["dr_pro_tech_duty_name"]);

        Assert.All(_city["fee_list_d"].Rows.Where(line => line["bilg_dr_code"] != ""), line => Assert.NotEqual("医师", titles[line["bilg_dr_code"]]));
    }

    [Fact]
    public void The_anaesthesia_encloses_the_operation_and_lies_inside_the_stay()
    {
        foreach (var operation in _city["setl_list_oprn_d"].Rows)
        {
            Assert.True(operation.Time("anst_begntime") < operation.Time("oprn_oprt_begntime") && operation.Time("oprn_oprt_endtime") < operation.Time("anst_endtime"));
            Assert.True(operation.Time("anst_begntime").Date >= city(operation).Admission());
        }

        CsvRow city(CsvRow operation) => _city.Encounter(operation["mdtrt_id"]);
    }

    [Fact]
    public void Most_referrals_to_another_region_are_filed()
    {
        var filed = _city["out_appy_evt_c"].Rows.Select(row => row["psn_no"]).ToHashSet();
        var away = _city["mdtrt_d"].Rows.Where(row => row["med_type"] == "25").ToList();

        Assert.InRange(away.Count(row => filed.Contains(row["psn_no"])) / (double)away.Count, 0.6, 1.0);
    }

    [Fact]
    public void Orders_of_the_hospitals_that_export_them_are_carried_out() =>
        Assert.All(_city["drord_exe_d"].Rows, row => Assert.Equal(row.Number("drord_cnt"), row.Number("exe_cnt")));

    private static (string, string) Key(CsvRow row) => (row["fixmedins_code"], row["med_list_codg"]);

    private Dictionary<(string, string), decimal> Sum(string table, string column, Func<CsvRow, bool> filter) =>
        _city[table].Rows.Where(filter).GroupBy(Key).ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Number(column)));
}
