namespace FraudWatch.Detection.Tests.Benefits;

/// <summary>Amounts computed by hand from the texts of the policies; the arithmetic stands above each.</summary>
public sealed class SourceChecksTests
{
    [Fact]
    public async Task A_Luzhou_stay_of_tier_1_at_level_2_is_paid_70_per_cent_above_400_yuan()
    {
        // (9,000 - 400) x 70 % = 6,020; own compliant share 2,980, below 7,000.
        using var claims = await RecomputedClaims.OfAsync(
            "S1, P1, H1, 510500, 2, 21, 2015-05-10, 9000, 390, 1501, 510500, 1", "clct_grde");

        Assert.Equal("400.00 | 6020.00 | 0.00 | 2980.00 | yes", claims.Line("deductible_applied, pool, serious, self_pay, is_computable"));
    }

    [Fact]
    public async Task An_unfiled_Luzhou_stay_elsewhere_loses_ten_points_and_reaches_serious_illness_insurance()
    {
        // (50,000 - 900) x 30 % = 14,730; own share 35,270: 13,000 x 50 % + 15,270 x 60 % = 6,500 + 9,162 = 15,662.
        using var claims = await RecomputedClaims.OfAsync(
            "S1, P1, H1, 310100, 3, 21, 2015-05-10, 50000, 390, 1501, 510500, 01", "clct_grde");

        Assert.Equal("outside | no | 14730.00 | 15662.00", claims.Line("place, is_filed, pool, serious"));
    }

    [Theory]
    [InlineData("390", "4020.00")] // (7,200 - 500) x 60 %
    [InlineData("310", "5025.00")] // (7,200 - 500) x 75 %
    public async Task A_negotiated_drug_in_Ningxia_is_paid_after_its_own_share_and_500_yuan(string insurance, string pool)
    {
        // 8,000 with an own share of 10 % leaves 7,200 in scope.
        using var claims = await RecomputedClaims.OfAsync(
            $"S1, P1, H1, 640100, 3, 15, 2022-05-10, 7200, {insurance}, , 640100, 800", "preselfpay_amt");

        Assert.Equal($"negotiated-drug | 500.00 | {pool}", claims.Line("schemes, deductible_applied, pool"));
    }

    [Fact]
    public async Task Whoever_is_made_poor_by_illness_in_Ningxia_gets_70_per_cent_above_5000_yuan()
    {
        // 60,000 in scope, 30,000 paid by the pool and 4,000 by serious-illness insurance: (26,000 - 5,000) x 70 % = 14,700.
        using var claims = await RecomputedClaims.OfAsync(
            "S1, P1, H1, 640100, 3, 21, 2022-05-10, 60000, 390, 1501, 640100, 06, 30000, 4000", "sp_psn_type, hifp_pay, hifmi_pay");

        Assert.Equal("- | 14700.00 | a ratio is not settled", claims.Line("pool, medical_aid, reason"));
    }

    [Fact]
    public async Task The_sixth_unbroken_year_halves_the_level_3_deductible_and_raises_the_ratio()
    {
        // (10,300 - 600 x 50 %) x 60 % = 6,000.
        using var claims = await RecomputedClaims.OfAsync(
            "S1, P1, H1, 990003, 3, 21, 2024-05-10, 10300, 390, 1501, 990003, 600", "dedc_std",
            ("psn_insu_d", """
                psn_insu_rlts_id, psn_no, insutype, crt_insu_date, psn_insu_stas
                R1, P1, 390, 2019-01-01, 1
                """));

        Assert.Equal("5 | 300.00 | 6000.00", claims.Line("insured_years, deductible_applied, pool"));
    }

    [Theory]
    [InlineData("1101", "48220.00")] // (30,000 - 1,600) x 80 % + 30,000 x 85 % = 22,720 + 25,500
    [InlineData("1201", "51140.00")] // 28,400 x 85 % + 30,000 x 90 % = 24,140 + 27,000
    public async Task A_Ningbo_stay_runs_through_the_bands_of_the_citys_wage(string person, string pool)
    {
        // 70,000 at level 3; what lies above four wages (60,000): 10,000 x 90 % = 9,000 from the major-illness fund.
        using var claims = await RecomputedClaims.OfAsync($"S1, P1, H1, 330200, 3, 21, 2000-05-10, 70000, 310, {person}, 330200");

        Assert.Equal($"{pool} | 9000.00", claims.Line("pool, large"));
    }

    [Fact]
    public async Task The_rural_bands_pay_nothing_up_to_300_yuan()
    {
        // 1,700 x 40 % + 3,000 x 45 % = 680 + 1,350 = 2,030.
        using var claims = await RecomputedClaims.OfAsync("S1, P1, H1, 990011, 2, 21, 2009-05-10, 5000, 380, 1501, 990011");

        Assert.Equal("0.00|680.00|1350.00|0.00 | 2030.00", claims.Line("band_amounts, pool"));
    }

    [Theory]
    [InlineData("1101", "560.00")] // the active bear 30 % of 800: 240
    [InlineData("1201", "680.00")] // the retired 15 %: 120
    [InlineData("1301", "800.00")] // cadres of before 1949 nothing
    public async Task A_large_instrument_in_Dalian_is_shared_by_person(string person, string pool)
    {
        using var claims = await RecomputedClaims.OfAsync(
            $"S1, P1, H1, 210200, 3, 11, 2002-05-10, 800, 310, {person}, 210200", "", ("fee_list_d", """
                bkkp_sn, mdtrt_id, setl_id, psn_no, fixmedins_code, fee_ocur_time, med_list_codg, hilist_name, med_chrgitm_type, cnt, pric, det_item_fee_sumamt, inscp_amt
                F1, MS1, S1, P1, H1, 2002-05-10 09:00:00, 002102000010000, 磁共振平扫, 03, 1, 800, 800, 800
                """));

        Assert.Equal($"large-instrument | {pool} | yes", claims.Line("schemes, pool, is_computable"));
    }

    [Theory]
    [InlineData("进口心脏起搏器", "14000.00")] // 40,000 x 35 %
    [InlineData("国产心脏起搏器", "20000.00")] // 40,000 x 50 %
    public async Task An_artificial_organ_in_Dalian_is_shared_by_origin(string name, string pool)
    {
        using var claims = await RecomputedClaims.OfAsync(
            "S1, P1, H1, 210200, 3, 21, 2002-05-10, 40000, 310, 1101, 210200", "", ("fee_list_d", $"""
                bkkp_sn, mdtrt_id, setl_id, psn_no, fixmedins_code, fee_ocur_time, med_list_codg, hilist_name, med_chrgitm_type, list_type, cnt, pric, det_item_fee_sumamt, inscp_amt
                F1, MS1, S1, P1, H1, 2002-05-10 09:00:00, C0101010010, {name}, 08, 301, 1, 40000, 40000, 40000
                """));

        Assert.Equal(pool, claims.Line("pool"));
    }

    [Fact]
    public async Task Chronic_outpatient_care_in_Luzhou_ends_at_1400_yuan_a_year()
    {
        // 2,000 x 70 % = 1,400, which is the cap; what comes after gets nothing.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 510500, 2, 14, 2015-03-10, 2000, 390, 1501, 510500, 高血压
            S2, P1, H1, 510500, 2, 14, 2015-04-10,  300, 390, 1501, 510500, 高血压
            """, "dise_name");

        Assert.Equal(["chronic-outpatient | 1400.00", "chronic-outpatient | 0.00"], claims.Lines("schemes, pool"));
    }

    [Theory]
    [InlineData("70000", "28000.00", "no")] // 40,000 x 70 %
    [InlineData("110000", "50000.00", "yes")] // 80,000 x 70 % = 56,000, capped
    public async Task Large_amount_insurance_of_2013_pays_above_the_basic_cap(string inScope, string large, string isCapped)
    {
        using var claims = await RecomputedClaims.OfAsync($"S1, P1, H1, 130133, 2, 21, 2013-05-10, {inScope}, 391, 1501, 130133");

        Assert.Equal($"- | {large} | {isCapped} | a ratio is not settled", claims.Line("pool, large, is_capped, reason"));
    }

    [Fact]
    public async Task Chronic_outpatient_care_in_a_community_of_Jilin_is_paid_60_per_cent_above_300_yuan()
    {
        // (1,300 - 300) x 60 % = 600.
        using var claims = await RecomputedClaims.OfAsync(
            "S1, P1, H1, 220203, 1, 14, 2020-05-10, 1300, 390, 1501, 220200, 高血压, 龙潭社区卫生服务中心", "dise_name, fixmedins_name");

        Assert.Equal("300.00 | 600.00", claims.Line("deductible_applied, pool"));
    }
}
