using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests;

[Collection(HonestCity.Shared)]
public class HonestClaimsTests(HonestCity honest)
{
    private readonly GeneratedCity _city = honest.City;

    [Fact]
    public void Keys_are_unique()
    {
        foreach (var (table, key) in new[] { ("mdtrt_d", "mdtrt_id"), ("setl_d", "setl_id"), ("fee_list_d", "bkkp_sn"), ("psn_info_b", "psn_no"), ("setl_list_diag_d", "setl_list_diag_id"), ("dr_info_b", "dr_code"), ("hilist_b", "hilist_code") })
            Assert.Equal(_city[table].Rows.Count, _city[table].Rows.Select(row => row[key]).Distinct().Count());
    }

    [Fact]
    public void The_report_counts_the_rows()
    {
        Assert.Equal(_city["mdtrt_d"].Rows.Count, _city.Report.Encounters);
        Assert.Equal(_city["setl_d"].Rows.Count, _city.Report.Settlements);
        Assert.Equal(_city["fee_list_d"].Rows.Count, _city.Report.FeeLines);
    }

    [Fact]
    public void Every_row_refers_to_rows_that_exist()
    {
        var encounters = _city["mdtrt_d"].By("mdtrt_id");
        var settlements = _city["setl_d"].By("setl_id");
        var lines = _city["fee_list_d"].By("bkkp_sn");
        foreach (var line in lines.Values)
        {
            var encounter = encounters[line["mdtrt_id"]];
            Assert.Equal(encounter["psn_no"], line["psn_no"]);
            Assert.Equal(encounter["fixmedins_code"], line["fixmedins_code"]);
            Assert.True(line["setl_id"] == "" || settlements[line["setl_id"]]["mdtrt_id"] == line["mdtrt_id"]);
            Assert.True(line["init_feedetl_sn"] == "" || lines[line["init_feedetl_sn"]]["mdtrt_id"] == line["mdtrt_id"]);
        }
        foreach (var settlement in settlements.Values)
            Assert.True(settlement["init_setl_id"] == "" || settlements.ContainsKey(settlement["init_setl_id"]));
    }

    [Fact]
    public void Institutions_physicians_and_items_are_in_their_registers()
    {
        var institutions = _city["fixmedins_b"].By("fixmedins_code");
        var physicians = _city["dr_info_b"].By("dr_code");
        var items = _city["hilist_b"].By("hilist_code");
        foreach (var line in _city["fee_list_d"].Rows)
        {
            Assert.True(institutions.ContainsKey(line["fixmedins_code"]));
            Assert.True(items.ContainsKey(line["hilist_code"]));
            Assert.True(line["bilg_dr_code"] == "" || physicians[line["bilg_dr_code"]]["medins_code"] == line["fixmedins_code"]);
        }
    }

    [Fact]
    public void Line_amounts_are_quantity_times_price_and_their_parts_add_up()
    {
        foreach (var line in _city["fee_list_d"].Rows)
        {
            var amount = line.Number("det_item_fee_sumamt");
            Assert.Equal(line.Number("cnt") * line.Number("pric"), amount);
            Assert.Equal(amount, line.Number("inscp_amt") + line.Number("fulamt_ownpay_amt") + line.Number("preselfpay_amt") + line.Number("overlmt_selfpay"));
        }
    }

    [Fact]
    public void Settlements_are_the_sums_of_their_lines()
    {
        var lines = _city["fee_list_d"].Grouped("setl_id");
        foreach (var settlement in _city["setl_d"].Rows)
        {
            var own = lines[settlement["setl_id"]].ToList();
            var replaced = own.Count == 0 && _city.SettlementsOf(settlement["mdtrt_id"]).Any(other => other["refd_setl_flag"] == "1");
            if (replaced)
                continue;
            Assert.Equal(own.Sum(line => line.Number("det_item_fee_sumamt")), settlement.Number("medfee_sumamt"));
            Assert.Equal(own.Sum(line => line.Number("inscp_amt")), settlement.Number("inscp_amt"));
        }
    }

    [Fact]
    public void Fund_and_person_share_the_bill()
    {
        foreach (var settlement in _city["setl_d"].Rows)
        {
            Assert.Equal(settlement.Number("medfee_sumamt"), settlement.Number("fund_pay_sumamt") + settlement.Number("psn_pay"));
            Assert.Equal(settlement.Number("psn_pay"), settlement.Number("acct_pay") + settlement.Number("cash_payamt"));
            Assert.True(Math.Abs(settlement.Number("fund_pay_sumamt")) <= Math.Abs(settlement.Number("inscp_amt")));
        }
    }

    [Fact]
    public void Only_refunds_and_corrections_are_negative()
    {
        Assert.All(_city["setl_d"].Rows.Where(row => row.Number("medfee_sumamt") < 0), row => Assert.NotEqual("", row["init_setl_id"]));
        Assert.All(_city["fee_list_d"].Rows.Where(row => row.Number("cnt") < 0), row => Assert.NotEqual("", row["init_feedetl_sn"]));
        Assert.DoesNotContain(_city["fee_list_d"].Rows, row => row.Number("cnt") == 0 || row.Number("pric") <= 0);
    }

    [Fact]
    public void Refunds_cancel_what_they_point_to()
    {
        var settlements = _city["setl_d"].By("setl_id");
        var refunds = settlements.Values.Where(row => row["refd_setl_flag"] == "1").ToList();

        Assert.NotEmpty(refunds);
        foreach (var refund in refunds)
            Assert.Equal(-settlements[refund["init_setl_id"]].Number("fund_pay_sumamt"), refund.Number("fund_pay_sumamt"));
    }

    [Fact]
    public void Services_lie_inside_their_encounters_apart_from_what_may_honestly_lie_outside()
    {
        foreach (var line in _city["fee_list_d"].Rows)
        {
            var encounter = _city.Encounter(line["mdtrt_id"]);
            var day = line.Time("fee_ocur_time").Date;
            var first = encounter.Admission().AddDays(encounter["med_type"] == "24" ? -2 : 0);
            var last = encounter.IsOpen() ? _city.Options.Start.AddMonths(12).ToDateTime(TimeOnly.MinValue) : encounter.Discharge().AddDays(line["med_chrgitm_type"] == "04" ? 1 : 0);
            Assert.True((day >= first && day <= last) || line["init_feedetl_sn"] != "", $"{line["bkkp_sn"]} of {line["mdtrt_id"]} on {day:d}");
        }
    }

    [Fact]
    public void Men_and_women_get_what_their_bodies_have()
    {
        foreach (var encounter in _city["mdtrt_d"].Rows.Where(row => row["dscg_maindiag_code"] != ""))
        {
            if (encounter["gend"] == "1")
                Assert.DoesNotMatch("^(O|Z34|N7[0-7]|N92|D25)", encounter["dscg_maindiag_code"]);
            else
                Assert.DoesNotMatch("^(N4[0-9]|C61)", encounter["dscg_maindiag_code"]);
        }
    }

    [Fact]
    public void Nobody_is_seen_after_death()
    {
        var deaths = _city["mdtrt_d"].Rows.Where(row => row["die_date"] != "").ToDictionary(row => row["psn_no"], row => row.Time("die_date"));

        Assert.NotEmpty(deaths);
        foreach (var line in _city["fee_list_d"].Rows.Where(row => deaths.ContainsKey(row["psn_no"])))
            Assert.True(line.Time("fee_ocur_time").Date <= deaths[line["psn_no"]]);
    }
}
