using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>C5, C6, C7: what a fee line covers, who paid it, and whether its names agree.</summary>
public sealed class FeeLineTests
{
    private const string Stay = """
        mdtrt_id, psn_no, fixmedins_code, med_type, begntime, endtime
        M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-08 10:00:00
        """;

    private static async Task<ClaimsFixture> BuildAsync(string header, string lines) => await ClaimsFixture.BuildAsync(
        ("mdtrt_d", Stay),
        ("fee_list_d", $"bkkp_sn, mdtrt_id, psn_no, fixmedins_code, fee_ocur_time, med_list_codg, cnt, pric, det_item_fee_sumamt, {header}\n{lines}"));

    [Fact]
    public async Task A_bed_line_of_several_days_covers_the_days_from_its_date_on()
    {
        using var claims = await BuildAsync("hilist_name", "B1, M1, P1, H1, 2025-03-02 08:00:00, 001109000010000, 3, 40, 120, 普通病房床位费");

        Assert.Equal("yes | 3 | 2025-03-04", claims.Row("SELECT is_day_unit, covers_days, covered_until FROM claims.fee_line"));
        Assert.Equal(
            ["2025-03-02 | 40.00", "2025-03-03 | 40.00", "2025-03-04 | 40.00"],
            claims.Rows("SELECT day, amount FROM features.stay_day WHERE lines > 0 ORDER BY day"));
    }

    [Fact]
    public async Task A_bed_line_posted_at_discharge_covers_the_days_before_it()
    {
        using var claims = await BuildAsync("hilist_name", "B1, M1, P1, H1, 2025-03-08 09:00:00, 001109000010000, 7, 40, 280, 普通病房床位费");

        Assert.Equal("7 | 2025-03-08", claims.Row("SELECT covers_days, covered_until FROM claims.fee_line"));
        Assert.Equal("2025-03-02 | 2025-03-08 | 7", claims.Row("SELECT min(day), max(day), count(*) FROM features.stay_day WHERE lines > 0"));
    }

    [Fact]
    public async Task An_examination_done_three_times_covers_one_day()
    {
        using var claims = await BuildAsync("hilist_name", "B1, M1, P1, H1, 2025-03-02 08:00:00, 002203020010000, 3, 40, 120, 彩色多普勒超声");

        Assert.Equal("no | yes | 1", claims.Row("SELECT is_day_unit, is_presence, covers_days FROM claims.fee_line"));
    }

    [Fact]
    public async Task Drugs_cover_the_days_of_their_supply_and_hourly_monitoring_is_not_daily()
    {
        using var claims = await BuildAsync("hilist_name, med_chrgitm_type, prd_days", """
            B1, M1, P1, H1, 2025-03-02 08:00:00, XC09AAY001,      1, 40, 40, 依那普利片, 09, 3
            B2, M1, P1, H1, 2025-03-02 08:00:00, 003107010220000, 24, 4, 96, 心电监测, 05,
            """);

        Assert.Equal(
            ["B1 | 3 | 2025-03-04 | no", "B2 | 1 | 2025-03-02 | no"],
            claims.Rows("SELECT bkkp_sn, covers_days, covered_until, is_day_unit FROM claims.fee_line ORDER BY bkkp_sn"));
        Assert.Equal("3", claims.Row("SELECT count(*) FROM features.stay_day WHERE drug_days > 0"));
    }

    [Fact]
    public async Task Discounts_come_off_the_amounts()
    {
        using var claims = await BuildAsync("inscp_amt, medins_disc_amt", "B1, M1, P1, H1, 2025-03-02 08:00:00, 002203020010000, 1, 100, 100, 90, 20");

        Assert.Equal("80.00 | 70.00", claims.Row("SELECT amount, inscp_amt FROM claims.fee_line"));
    }

    [Theory]
    [InlineData("03,    ,   ,  ", "yes")]
    [InlineData("01, 100,   ,  ", "yes")]
    [InlineData("02,    ,  2,  ", "yes")]
    [InlineData("02,    ,   , 0", "yes")]
    [InlineData("02,  10,  1, 90", "no")]
    [InlineData("01,    ,   ,  ", "no")]
    public async Task A_line_is_self_paid_when_the_fund_has_no_part_in_it(string columns, string expected)
    {
        using var claims = await BuildAsync(
            "chrgitm_lv, fulamt_ownpay_amt, hosp_appr_flag, inscp_amt",
            $"B1, M1, P1, H1, 2025-03-02 08:00:00, 002203020010000, 1, 100, 100, {columns}");

        Assert.Equal(expected, claims.Row("SELECT is_self_paid FROM claims.fee_line"));
    }

    [Fact]
    public async Task The_in_scope_amount_is_what_the_patient_did_not_pay_himself_where_it_is_missing()
    {
        using var claims = await BuildAsync(
            "fulamt_ownpay_amt, overlmt_selfpay, preselfpay_amt",
            "B1, M1, P1, H1, 2025-03-02 08:00:00, 002203020010000, 1, 100, 100, 10, 5, 8");

        Assert.Equal("77.00", claims.Row("SELECT inscp_amt FROM claims.fee_line"));
    }

    [Fact]
    public async Task A_local_name_of_another_thing_is_less_alike_than_a_short_form_of_the_same()
    {
        using var claims = await BuildAsync("hilist_name, medins_list_name", """
            B1, M1, P1, H1, 2025-03-02 08:00:00, 003311040010000, 1, 100, 100, 宫腔镜检查, 输尿管镜检查
            B2, M1, P1, H1, 2025-03-02 08:00:00, 003311040020000, 1, 100, 100, X线计算机体层(CT)平扫, 头颅CT平扫
            B3, M1, P1, H1, 2025-03-02 08:00:00, 003311040030000, 1, 100, 100, 血常规, 血常规
            """);

        Assert.Equal(
            ["B1 | yes", "B2 | no", "B3 | no"],
            claims.Rows("SELECT bkkp_sn, name_similarity < 0.34 FROM claims.fee_line ORDER BY bkkp_sn"));
        Assert.Equal("1", claims.Row("SELECT n FROM claims.data_note WHERE kind = 'name mismatch'"));
    }

    [Theory]
    [InlineData("XA02BCL001", "", "drug", "09")]
    [InlineData("ZA04CAE002", "", "drug", "11")]
    [InlineData("T001700661", "", "herb", "10")]
    [InlineData("C0201010520", "", "material", "08")]
    [InlineData("001109000010000", "", "bed", "01")]
    [InlineData("110900001", "", "bed", "01")]
    [InlineData("001102000050000", "住院诊查费", "consultation", "02")]
    [InlineData("001203000010000", "氧气吸入", "oxygen", "05")]
    [InlineData("002103000010000", "", "exam", "03")]
    [InlineData("002501010010000", "", "lab", "04")]
    [InlineData("003301000010000", "局部浸润麻醉", "anaesthesia", "06")]
    [InlineData("003306000010000", "阑尾切除术", "surgery", "06")]
    [InlineData("003107010010000", "常规心电图检查", "exam", "05")]
    [InlineData("004300000010000", "普通针刺", "treatment", "05")]
    [InlineData("LOCAL-1", "二级护理", "nursing", "07")]
    [InlineData("LOCAL-2", "来历不明", "other", "14")]
    public async Task The_charge_type_is_read_from_the_code_or_the_name_where_it_is_missing(string code, string name, string itemClass, string chargeType)
    {
        using var claims = await BuildAsync("hilist_name", $"B1, M1, P1, H1, 2025-03-02 08:00:00, {code}, 1, 100, 100, {name}");

        Assert.Equal($"{itemClass} | {chargeType}", claims.Row("SELECT item_class, charge_type FROM claims.fee_line"));
    }

    [Fact]
    public async Task An_external_examination_or_an_internet_prescription_needs_nobody_there()
    {
        using var claims = await BuildAsync("etip_flag, rx_circ_flag", """
            B1, M1, P1, H1, 2025-03-02 08:00:00, 002203020010000, 1, 100, 100, 1, 0
            B2, M1, P1, H1, 2025-03-02 08:00:00, 002203020010000, 1, 100, 100, 0, 1
            B3, M1, P1, H1, 2025-03-02 08:00:00, 002203020010000, 1, 100, 100, 0, 0
            """);

        Assert.Equal(["B3"], claims.Rows("SELECT bkkp_sn FROM claims.fee_line WHERE is_presence"));
    }
}
