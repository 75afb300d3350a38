namespace FraudWatch.Detection.Tests.Benefits;

/// <summary>Further amounts of each source policy, computed by hand; the arithmetic stands above each.</summary>
public sealed class PolicyTests
{
    [Theory]
    [InlineData("中心卫生院", "1", "1", "200.00", "640.00")] // (1,000 - 200) x 80 %
    [InlineData("中心卫生院", "1", "2", "200.00", "680.00")] // (1,000 - 200) x 85 %
    [InlineData("人民医院", "9", "2", "300.00", "560.00")] // ungraded: (1,000 - 300) x 80 %
    [InlineData("人民医院", "2", "2", "400.00", "450.00")] // (1,000 - 400) x 75 %
    [InlineData("人民医院", "3", "1", "800.00", "100.00")] // (1,000 - 800) x 50 %
    [InlineData("人民医院", "3", "2", "800.00", "120.00")] // (1,000 - 800) x 60 %
    public async Task Luzhou_pays_by_institution_level_and_tier(string hospital, string level, string tier, string deductible, string pool)
    {
        using var claims = await RecomputedClaims.OfAsync(
            $"S1, P1, H1, 510502, {level}, 21, 2015-05-10, 1000, 390, 1501, 510500, {tier}, {hospital}", "clct_grde, fixmedins_name");

        Assert.Equal($"{deductible} | {pool}", claims.Line("deductible_applied, pool"));
    }

    [Fact]
    public async Task Luzhou_pays_fixed_sums_for_deliveries_and_sixty_yuan_of_outpatient_care()
    {
        // Caesarean 1,000; general outpatient care 60 in full, and beyond it the text does not say (earlier years carry over).
        using var claims = await RecomputedClaims.OfAsync(
            """
            S1, P1, H1, 510500, 2, 52, 2015-05-10, 6000, 390, 1501, 510500
            S2, P2, H1, 510500, 2, 11, 2015-05-10,   60, 390, 1501, 510500
            S3, P2, H1, 510500, 2, 11, 2015-05-11,   10, 390, 1501, 510500
            """,
            "",
            ("mdtrt_d", """
                mdtrt_id, psn_no, fixmedins_code, med_type, begntime, endtime, matn_type
                MS1, P1, H1, 52, 2015-05-08 09:00:00, 2015-05-10 09:00:00, 3
                """));

        Assert.Equal(["delivery | 1000.00", "general-outpatient | 60.00", "general-outpatient | -"], claims.Lines("schemes, pool"));
    }

    [Fact]
    public async Task Major_outpatient_care_in_Luzhou_owes_500_yuan_once_a_year()
    {
        // (400 - 400) = 0, then (1,100 - 100) x 70 % = 700.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 510500, 2, 14, 2015-03-10,  400, 390, 1501, 510500, 尿毒症透析
            S2, P1, H1, 510500, 2, 14, 2015-04-10, 1100, 390, 1501, 510500, 尿毒症透析
            """, "dise_name");

        Assert.Equal(["400.00 | 0.00", "100.00 | 700.00"], claims.Lines("deductible_applied, pool"));
    }

    [Fact]
    public async Task Jurong_settles_stays_up_to_200_yuan_and_community_care_only()
    {
        // 150 x 30 % = 45; community 80 x 25 % = 20; Chinese medicine 40 x 25 % = 10; above 200 the ratio is not stated.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 321183, 2, 21, 2014-03-10, 150, 380, 1501, 321183, 人民医院
            S2, P2, H1, 321183, 2, 21, 2014-03-10, 201, 380, 1501, 321183, 人民医院
            S3, P3, H2, 321183, 1, 11, 2014-03-10,  80, 380, 1501, 321183, 社区卫生服务站
            S4, P4, H1, 321183, 2, 16, 2014-03-10,  40, 380, 1501, 321183, 人民医院
            """, "fixmedins_name");

        Assert.Equal(["45.00", "-", "20.00", "10.00"], claims.Lines("pool"));
    }

    [Theory]
    [InlineData("1201", "990006", "800.00")] // (900 + 100 restored - 0) x 80 %; the deductible of 200 is met by the first bill
    [InlineData("1101", "990006", "750.00")] // x 75 %
    [InlineData("1501", "990006", "700.00")] // x 70 %
    [InlineData("1501", "310100", "650.00")] // elsewhere 5 points less
    public async Task Special_outpatient_diseases_restore_the_share_taken_first(string person, string place, string pool)
    {
        using var claims = await RecomputedClaims.OfAsync($"""
            S1, P1, H1, {place}, 2, 14, 2024-03-10, 200, 310, {person}, 990006,   0, 200
            S2, P1, H1, {place}, 2, 14, 2024-04-10, 900, 310, {person}, 990006, 100, 200
            """, "preselfpay_amt, dedc_std");

        Assert.Equal(["0.00", pool], claims.Lines("pool"));
    }

    [Fact]
    public async Task A_towns_budget_takes_over_what_the_rural_scheme_left_to_the_poor()
    {
        // 1,000 in scope, 400 paid by the scheme: 600 are the town's, and nothing for who is not on its list.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 990010, 1, 21, 2024-03-10, 1000, 380, 1501, 990010, 01, 400
            S2, P2, H1, 990010, 1, 21, 2024-03-10, 1000, 380, 1501, 990010,   , 400
            """, "sp_psn_type, hifp_pay");

        Assert.Equal(["- | 600.00", "- | 0.00"], claims.Lines("pool, local_budget"));
    }

    [Fact]
    public async Task The_rural_bands_add_up_over_the_year_and_end_where_the_text_does()
    {
        // 1,000: 700 x 40 % = 280; up to 3,000: 1,000 x 40 % + 1,000 x 45 % = 850; beyond 5,000 the ratio is not stated.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 990011, 2, 21, 2009-03-10, 1000, 380, 1501, 990011
            S2, P1, H1, 990011, 2, 21, 2009-06-10, 2000, 380, 1501, 990011
            S3, P1, H1, 990011, 2, 21, 2009-09-10, 2001, 380, 1501, 990011
            """);

        Assert.Equal(["280.00", "850.00", "-"], claims.Lines("pool"));
    }

    [Theory]
    [InlineData("镇卫生院", "991212", "1", "900.00", "0.00")] // 1,000 x 90 %
    [InlineData("县人民医院", "991212", "1", "800.00", "0.00")] // x 80 %
    [InlineData("市人民医院", "991200", "2", "650.00", "0.00")] // x (60 + 5) %
    [InlineData("省人民医院", "990000", "1", "550.00", "0.00")] // x 55 %
    public async Task A_towns_forecast_pays_by_the_authority_above_the_hospital(string hospital, string admdvs, string tier, string pool, string second)
    {
        using var claims = await RecomputedClaims.OfAsync(
            $"S1, P1, H1, {admdvs}, 2, 21, 2014-05-10, 1000, 380, 1501, 990012, {tier}, {hospital}", "clct_grde, fixmedins_name");

        Assert.Equal($"{pool} | {second}", claims.Line("pool, serious"));
    }

    [Fact]
    public async Task Drugs_in_Ningxia_share_the_cap_by_insurance_and_general_aid_has_no_ratio()
    {
        // (240,500 - 500) x 60 % = 144,000, capped at 130,000. The ratio of the other assisted persons is not said.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 640100, 3, 15, 2022-03-10, 240500, 390, 1501, 640100,   ,
            S2, P2, H1, 640100, 3, 21, 2022-03-10,  10000, 390, 1501, 640100, 02, 6000
            S3, P3, H1, 640100, 3, 21, 2022-03-10,  25000, 390, 1501, 640100, 06, 6000
            """, "sp_psn_type, hifp_pay");

        // Of S3's 19,000 nothing is paid: taken in from 20,000 only.
        Assert.Equal(["130000.00 | 0.00", "- | -", "- | 0.00"], claims.Lines("pool, medical_aid"));
    }

    [Fact]
    public async Task Zhongwei_states_a_cap_without_a_ratio_and_leaves_drugs_to_the_region()
    {
        // (1,500 - 500) x 60 % = 600 by the region's rule for negotiated drugs.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 640502, 3, 11, 2022-03-10,  100, 390, 1501, 640502
            S2, P1, H1, 640502, 3, 15, 2022-03-11, 1500, 390, 1501, 640502
            """);

        Assert.Equal(["zhongwei-2021 | -", "ningxia-2021 | 600.00"], claims.Lines("policy, pool"));
    }

    [Fact]
    public async Task Jilin_leaves_stays_and_dialysis_open_as_their_figures_are_masked()
    {
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 220203, 2, 21, 2020-03-10, 5000, 390, 1501, 220200, 肺炎, 人民医院
            S2, P2, H1, 220203, 2, 14, 2020-03-10, 5000, 390, 1501, 220200, 血液透析, 人民医院
            S3, P3, H1, 220203, 2, 14, 2020-03-10,  500, 390, 1501, 220200, 高血压, 人民医院
            """, "dise_name, fixmedins_name");

        Assert.Equal(["a ratio is not settled", "a ratio is not settled", "the policy says nothing of this kind of care"], claims.Lines("reason"));
    }

    [Theory]
    [InlineData("2023-01-01", "2", "2400.00")] // first year: (5,000 - 1,000) x 60 %
    [InlineData("2021-05-10", "2", "2600.00")] // from the third year: x 65 %
    [InlineData("2019-05-10", "2", "2800.00")] // from the sixth year: x 70 %, the deductible of level 2 unchanged
    [InlineData("2019-05-11", "3", "2200.00")] // a day short of five years: level 3 x 55 %, full deductible
    public async Task Unbroken_years_raise_the_ratio_in_the_county(string since, string level, string pool)
    {
        using var claims = await RecomputedClaims.OfAsync(
            $"S1, P1, H1, 990003, {level}, 21, 2024-05-10, 5000, 390, 1501, 990003, 1000", "dedc_std",
            ("psn_insu_d", $"""
                psn_insu_rlts_id, psn_no, insutype, crt_insu_date, psn_insu_stas
                R1, P1, 390, {since}, 1
                """));

        Assert.Equal(pool, claims.Line("pool"));
    }

    [Fact]
    public async Task A_stay_in_Dalian_is_computable_for_its_instruments_only()
    {
        using var claims = await RecomputedClaims.OfAsync(
            "S1, P1, H1, 210200, 3, 21, 2002-05-10, 2000, 310, 1101, 210200", "", ("fee_list_d", """
                bkkp_sn, mdtrt_id, setl_id, psn_no, fixmedins_code, fee_ocur_time, med_list_codg, hilist_name, med_chrgitm_type, cnt, pric, det_item_fee_sumamt, inscp_amt
                F1, MS1, S1, P1, H1, 2002-05-10 09:00:00, 002103000010000, 头颅CT平扫, 03, 1, 300, 300, 300
                """));

        // 300 x 70 % = 210 of the pool is known; the other 1,700 fall under rules that the text does not have.
        Assert.Equal("- | the policy says nothing of this kind of care", claims.Line("pool, reason"));
    }

    [Fact]
    public async Task A_second_stay_in_Ningbo_owes_its_whole_deductible_at_the_height_of_the_years_sum()
    {
        // S1: (28,000 - 1,600) x 80 % = 21,120. S2 runs from 28,000 to 38,000; 1,600 of it are owed: 400 x 80 % + 8,000 x 85 % = 7,120.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 330200, 3, 21, 2000-03-10, 28000, 310, 1101, 330200
            S2, P1, H1, 330200, 3, 21, 2000-06-10, 10000, 310, 1101, 330200
            """);

        Assert.Equal(["21120.00 | 28000.00", "7120.00 | 38000.00"], claims.Lines("pool, sum_after"));
    }

    [Fact]
    public async Task Home_beds_in_Ningbo_owe_one_deductible_each_half_year_and_add_up_with_stays()
    {
        // S1: (2,000 - 1,200) x 80 % = 640; S2, same half-year: 1,000 x 80 % = 800; S3, the next: (2,000 - 1,200) x 80 % = 640.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 330200, 2, 71, 2000-02-10, 2000, 310, 1101, 330200
            S2, P1, H1, 330200, 2, 71, 2000-06-30, 1000, 310, 1101, 330200
            S3, P1, H1, 330200, 2, 71, 2000-07-01, 2000, 310, 1101, 330200
            """);

        Assert.Equal(["640.00 | 2000.00", "800.00 | 3000.00", "640.00 | 5000.00"], claims.Lines("pool, sum_after"));
    }

    [Fact]
    public async Task Care_elsewhere_and_special_outpatient_care_in_Ningbo_are_shared_first()
    {
        // Elsewhere 10 % are the person's: 9,000; (9,000 - 1,600) x 80 % = 5,920. Outpatient: (2,600 - 1,600) x 80 % = 800.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 310100, 3, 21, 2000-03-10, 10000, 310, 1101, 330200
            S2, P2, H2, 330200, 3, 14, 2000-03-10,  2600, 310, 1101, 330200
            """);

        Assert.Equal(["9000.00 | 5920.00", "2600.00 | 800.00"], claims.Lines("base, pool"));
    }

    [Fact]
    public async Task Outpatient_aid_of_2013_is_twenty_yuan_once()
    {
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 130133, 2, 11, 2013-03-10, 15, 391, 1501, 130133
            S2, P1, H1, 130133, 2, 11, 2013-03-11, 15, 391, 1501, 130133
            S3, P2, H1, 130133, 2, 11, 2013-03-10, 15, 391, 1403, 130133
            """);

        Assert.Equal(["15.00", "5.00", "10.00"], claims.Lines("pool"));
    }

    [Fact]
    public async Task Migrant_workers_of_Ankang_have_rules_of_entry_and_no_amounts()
    {
        using var claims = await RecomputedClaims.OfAsync("S1, P1, H1, 990015, 2, 21, 2024-03-10, 5000, 310, 1101, 990015");

        Assert.Equal("ankang-migrant-workers | - | a ratio is not settled", claims.Line("policy, pool, reason"));
    }
}
