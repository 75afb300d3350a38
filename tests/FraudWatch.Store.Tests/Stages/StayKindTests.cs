using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>C9, C10, C12, C13 and cycles: what kind of stay, at which institution, paid how.</summary>
public sealed class StayKindTests
{
    private const string Stay = """
        mdtrt_id, psn_no, fixmedins_code, med_type, begntime, endtime, dscg_maindiag_code
        M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-04 10:00:00, {0}
        """;

    private static async Task<string> CycleOf(string diagnosis, string itemCode, string itemName)
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("mdtrt_d", Stay.Replace("{0}", diagnosis, StringComparison.Ordinal)),
            ("fee_list_d", $"""
                bkkp_sn, mdtrt_id, psn_no, fixmedins_code, fee_ocur_time, med_list_codg, hilist_name, cnt, pric, det_item_fee_sumamt
                B1, M1, P1, H1, 2025-03-02 08:00:00, {itemCode}, {itemName}, 1, 100, 100
                """));
        return claims.Row("SELECT is_cycle, cycle_kind FROM claims.stay");
    }

    [Theory]
    [InlineData("Z51.102", "XN02BEB001", "对乙酰氨基酚", "yes | chemotherapy")]
    [InlineData("C34.900", "XL01CDD001", "多西他赛注射液", "yes | chemotherapy")]
    [InlineData("C34.900", "XN02BEB001", "对乙酰氨基酚", "no | -")]
    [InlineData("C34.900", "002400000010000", "直线加速器放疗", "yes | radiotherapy")]
    [InlineData("N18.001", "003110000010000", "血液透析", "yes | dialysis")]
    [InlineData("N18.001", "002203020010000", "彩色多普勒超声", "no | -")]
    [InlineData("J18.900", "XL01CDD001", "多西他赛注射液", "no | -")]
    public async Task A_cycle_is_a_diagnosis_that_says_so_or_a_disease_with_its_cyclic_treatment(
        string diagnosis, string itemCode, string itemName, string expected) =>
        Assert.Equal(expected, await CycleOf(diagnosis, itemCode, itemName));

    [Fact]
    public async Task Branches_of_one_institution_share_a_group_and_a_chain_of_filler_codes_does_not()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("fixmedins_b", """
                fixmedins_code, uscc
                H1, 91320100A
                H2, 91320100A
                H3, 91320100B
                """),
            ("medins_info_b", """
                medins_code, prnt_medins_code
                H4, H3
                """),
            ("mdtrt_d", """
                mdtrt_id, psn_no, fixmedins_code, med_type, begntime
                M1, P1, H5, 11, 2025-03-01 09:00:00
                """));

        Assert.Equal(
            ["H1 | H1", "H2 | H1", "H3 | H3", "H4 | H3", "H5 | H5"],
            claims.Rows("SELECT fixmedins_code, institution_group FROM claims.institution ORDER BY fixmedins_code"));
    }

    [Fact]
    public async Task One_bill_in_the_local_and_the_out_of_area_table_counts_once()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("mdtrt_d", """
                mdtrt_id, psn_no, fixmedins_code, med_type, begntime, endtime
                M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-08 10:00:00
                M2, P9, H1, 21, 2025-03-01 00:00:00, 2025-03-08 00:00:00
                M3, P3, H1, 21, 2025-03-01 00:00:00, 2025-03-08 00:00:00
                """),
            ("setl_d", """
                setl_id, mdtrt_id, psn_no, fixmedins_code, med_type, setl_time, begndate, enddate, medins_setl_id, medfee_sumamt, fund_pay_sumamt, out_flag
                S1, M1, P1, H1, 21, 2025-03-08 10:00:00, 2025-03-01, 2025-03-08, I77, 9000, 6000, 0
                S2, M2, P9, H1, 21, 2025-03-08 10:00:00, 2025-03-01, 2025-03-08, I77, 9000, 6000, 2
                S3, M3, P3, H1, 21, 2025-03-08 10:00:00, 2025-03-01, 2025-03-08, I78, 9000, 6000, 0
                """));

        Assert.Equal(["S1", "S3"], claims.Rows("SELECT setl_id FROM claims.settlement ORDER BY setl_id"));
        Assert.Equal(["M1", "M3"], claims.Rows("SELECT stay_id FROM claims.stay ORDER BY stay_id"));
    }

    [Fact]
    public async Task The_settlement_list_says_what_was_planned_and_how_it_is_paid()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("mdtrt_d", """
                mdtrt_id, psn_no, fixmedins_code, med_type, begntime, endtime
                M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-08 10:00:00
                M2, P2, H1, 21, 2025-03-01 09:00:00, 2025-03-08 10:00:00
                """),
            ("setl_list_d", """
                setl_id, mdtrt_id, days_rinp_flag_31, days_rinp_pup_31, hi_paymtd, adm_way, acp_optins_code
                S1, M1, 1, 二期取内固定, 3, 1, H7
                """));

        Assert.Equal(
            ["M1 | yes | 二期取内固定 | dip | yes | H7", "M2 | no | - | - | no | -"],
            claims.Rows(
                "SELECT stay_id, is_planned_readmission, readmission_purpose, payment_method, is_emergency, receiving_institution "
                + "FROM claims.stay ORDER BY stay_id"));
    }

    [Theory]
    [InlineData("2105", "", "bed_day")]
    [InlineData("26", "", "single_disease")]
    [InlineData("21", "8000", "single_disease")]
    [InlineData("21", "", "-")]
    public async Task The_payment_method_is_read_from_the_settlement_where_no_list_came(string medType, string byDisease, string expected)
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("mdtrt_d", $"""
                mdtrt_id, psn_no, fixmedins_code, med_type, begntime, endtime
                M1, P1, H1, {medType}, 2025-03-01 09:00:00, 2025-03-08 10:00:00
                """),
            ("setl_d", $"""
                setl_id, mdtrt_id, psn_no, fixmedins_code, med_type, setl_time, medfee_sumamt, fund_pay_sumamt, bydise_setl_payamt
                S1, M1, P1, H1, {medType}, 2025-03-08 10:00:00, 9000, 6000, {byDisease}
                """));

        Assert.Equal(expected, claims.Row("SELECT payment_method FROM claims.stay"));
    }

    [Theory]
    [InlineData("21", "inpatient", "1")]
    [InlineData("210104", "inpatient", "1")]
    [InlineData("2199", "inpatient", "1")]
    [InlineData("28", "day_surgery", "1")]
    [InlineData("71", "home_bed", "1")]
    [InlineData("140104", "chronic", "0")]
    [InlineData("1301", "emergency", "0")]
    [InlineData("41", "pharmacy", "0")]
    [InlineData("88", "other", "0")]
    public async Task A_medical_type_is_understood_by_its_longest_known_prefix(string medType, string careKind, string stays)
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", $"""
            mdtrt_id, psn_no, fixmedins_code, med_type, begntime
            M1, P1, H1, {medType}, 2025-03-01 09:00:00
            """));

        Assert.Equal(careKind, claims.Row("SELECT care_kind FROM claims.encounter"));
        Assert.Equal(stays, claims.Row("SELECT count(*) FROM claims.stay"));
    }

    [Fact]
    public async Task Institutions_are_known_from_the_claims_alone()
    {
        using var claims = await ClaimsFixture.BuildAsync(("setl_d", """
            setl_id, mdtrt_id, psn_no, fixmedins_code, med_type, setl_time, medfee_sumamt, fund_pay_sumamt, hosp_lv
            S1, M1, P1, H32010000001, 21, 2025-03-08 10:00:00, 9000, 6000, 02
            S2, M2, P1, H32010000002, 11, 2025-03-09 10:00:00, 90, 60, 11
            S3, M3, P1, P32010000003, 41, 2025-03-10 10:00:00, 90, 60,
            """));

        Assert.Equal(
            ["H32010000001 | hospital | 3 | 320100", "H32010000002 | clinic | 0 | 320100", "P32010000003 | pharmacy | 0 | 320100"],
            claims.Rows("SELECT fixmedins_code, kind, level, admdvs FROM claims.institution ORDER BY fixmedins_code"));
        Assert.Equal("3", claims.Row("SELECT count(*) FROM claims.encounter"));
    }
}
