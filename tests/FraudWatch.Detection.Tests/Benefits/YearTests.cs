namespace FraudWatch.Detection.Tests.Benefits;

/// <summary>How a year adds up, on an invented city that shows what no source document has.</summary>
public sealed class YearTests
{
    [Fact]
    public async Task Later_stays_of_the_year_owe_a_lower_deductible_and_a_new_year_begins_anew()
    {
        // Level 3: 900, then 600, then 300. (1,900 - 900) x 70 % = 700; (1,600 - 600) x 70 % = 700; (1,300 - 300) x 70 % = 700.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 990099, 3, 21, 2024-01-10, 1900, 310, 1101, 990099
            S2, P1, H1, 990099, 3, 21, 2024-04-10, 1600, 310, 1101, 990099
            S3, P1, H2, 990099, 3, 21, 2024-08-10, 1300, 310, 1101, 990099
            S4, P1, H1, 990099, 3, 21, 2025-02-10, 1900, 310, 1101, 990099
            """);

        Assert.Equal(
            ["1 | 900.00 | 700.00", "2 | 600.00 | 700.00", "3 | 300.00 | 700.00", "1 | 900.00 | 700.00"],
            claims.Lines("stay_no, deductible_applied, pool"));
    }

    [Fact]
    public async Task The_second_stay_goes_on_in_the_band_where_the_first_one_ended()
    {
        // 8,900 - 900 = 8,000 x 70 % = 5,600. Then 4,600 - 600 = 4,000: 2,000 x 70 % + 2,000 x 80 % = 1,400 + 1,600 = 3,000.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 990099, 3, 21, 2024-01-10, 8900, 310, 1101, 990099
            S2, P1, H1, 990099, 3, 21, 2024-04-10, 4600, 310, 1101, 990099
            """);

        Assert.Equal(["0.00 | 8000.00 | 5600.00", "8000.00 | 12000.00 | 3000.00"], claims.Lines("sum_before, sum_after, pool"));
    }

    [Fact]
    public async Task A_refunded_settlement_leaves_nothing_in_the_year()
    {
        // Without S1, S3 is the first stay of the year: (1,900 - 900) x 70 % = 700.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 990099, 3, 21, 2024-01-10,  8900, 310, 1101, 990099,   ,
            S2, P1, H1, 990099, 3, 21, 2024-01-10, -8900, 310, 1101, 990099, S1, 1
            S3, P1, H1, 990099, 3, 21, 2024-04-10,  1900, 310, 1101, 990099,   ,
            """, "init_setl_id, refd_setl_flag");

        Assert.Equal("1 | 900.00 | 700.00", claims.Line("stay_no, deductible_applied, pool"));
    }

    [Fact]
    public async Task The_yearly_cap_leaves_to_the_last_settlement_what_is_left_of_it()
    {
        // Residents, level 2, cap 40,000. S1: 30,400 - 400: 10,000 x 80 % + 20,000 x 85 % = 25,000.
        // S2: 20,200 - 200 = 20,000 x 85 % = 17,000, of which 15,000 are left. S3: nothing is left.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 990099, 2, 21, 2024-01-10, 30400, 390, 1501, 990099
            S2, P1, H1, 990099, 2, 21, 2024-04-10, 20200, 390, 1501, 990099
            S3, P1, H1, 990099, 2, 21, 2024-08-10,  5200, 390, 1501, 990099
            """, "", ("psn_insu_d", """
                psn_insu_rlts_id, psn_no, insutype, crt_insu_date, psn_insu_stas
                R1, P1, 390, 2023-01-01, 1
                """));

        Assert.Equal(["25000.00 | no", "15000.00 | yes", "0.00 | yes"], claims.Lines("pool, is_capped"));
    }

    [Fact]
    public async Task Every_five_unbroken_years_add_two_points_up_to_four()
    {
        // Level 1, (1,400 - 400) = 1,000: up to 4 years 80 %, 5 years 82 %, 16 years 84 %; a break starts anew; unknown years, no amount.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 990099, 1, 21, 2024-03-10, 1400, 390, 1501, 990099
            S2, P2, H1, 990099, 1, 21, 2024-03-10, 1400, 390, 1501, 990099
            S3, P3, H1, 990099, 1, 21, 2024-03-10, 1400, 390, 1501, 990099
            S4, P4, H1, 990099, 1, 21, 2024-03-10, 1400, 390, 1501, 990099
            S5, P5, H1, 990099, 1, 21, 2024-03-10, 1400, 390, 1501, 990099
            """, "", ("psn_insu_d", """
                psn_insu_rlts_id, psn_no, insutype, crt_insu_date, paus_insu_date, psn_insu_stas
                R1, P1, 390, 2019-03-11,           , 1
                R2, P2, 390, 2019-03-10,           , 1
                R3, P3, 390, 2008-01-01, 2018-01-01, 2
                R4, P3, 390, 2018-01-20,           , 1
                R5, P4, 390, 2008-01-01, 2021-01-01, 2
                R6, P4, 390, 2021-06-01,           , 1
                """));

        Assert.Equal(
            ["4 | 800.00", "5 | 820.00", "16 | 840.00", "2 | 800.00", "- | -"],
            claims.Lines("insured_years, pool"));
    }

    [Fact]
    public async Task Serious_illness_insurance_counts_the_own_share_of_the_whole_year_once()
    {
        // Level 3. S1: (5,900 - 900) x 70 % = 3,500, own share 2,400. S2: 10,600 - 600: 5,000 x 70 % + 5,000 x 80 % = 7,500, own
        // share 3,100, 5,500 in the year: 500 x 60 % = 300. S3: (1,300 - 300) x 80 % = 800, own share 500: 500 x 60 % = 300.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 990099, 3, 21, 2024-01-10,  5900, 310, 1101, 990099
            S2, P1, H1, 990099, 3, 21, 2024-04-10, 10600, 310, 1101, 990099
            S3, P1, H1, 990099, 3, 21, 2024-08-10,  1300, 310, 1101, 990099
            """);

        Assert.Equal(["2400.00 | 0.00", "5500.00 | 300.00", "6000.00 | 300.00"], claims.Lines("self_pay_after, serious"));
    }

    [Fact]
    public async Task Medical_aid_pays_its_share_of_what_the_other_funds_leave()
    {
        // Level 2. S1: (5,400 - 400) x 80 % = 4,000, own share 1,400, aid 1,260. S2: 40,200 - 200: 5,000 x 80 % + 35,000 x 85 % =
        // 33,750, own share 6,450 (7,850 in the year), serious 2,850 x 60 % = 1,710; left 6,140 x 90 % = 5,526, less 1,260 = 4,266.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 990099, 2, 21, 2024-01-10,  5400, 310, 1101, 990099, 01
            S2, P1, H1, 990099, 2, 21, 2024-04-10, 40200, 310, 1101, 990099, 01
            S3, P2, H1, 990099, 2, 21, 2024-04-10,  5400, 310, 1101, 990099,
            """, "sp_psn_type");

        Assert.Equal(["0.00 | 1260.00", "1710.00 | 4266.00", "0.00 | 0.00"], claims.Lines("serious, medical_aid"));
    }

    [Fact]
    public async Task A_filing_or_an_emergency_spares_the_ten_points_of_unfiled_care_elsewhere()
    {
        // Level 3, (10,900 - 900) = 10,000: at home 70 %, elsewhere filed 60 %, unfiled 50 %.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 990099, 3, 21, 2024-03-10, 10900, 310, 1101, 990099
            S2, P2, H2, 310100, 3, 21, 2024-03-10, 10900, 310, 1101, 990099
            S3, P3, H2, 310100, 3, 21, 2024-03-10, 10900, 310, 1101, 990099
            S4, P4, H2, 310100, 3, 24, 2024-03-10, 10900, 310, 1101, 990099
            """, "", ("out_appy_evt_c", """
                evtsn, psn_no, insu_admdvs, rloc_admdvs, begndate, enddate, vali_flag
                A1, P2, 990099, 310000, 2024-03-01, 2024-03-31, 1
                A2, P3, 990099, 440100, 2024-01-01,           , 1
                """));

        Assert.Equal(
            ["local | no | 7000.00 | -", "outside | yes | 6000.00 | -", "outside | no | 5000.00 | 6000.00", "outside | yes | 6000.00 | -"],
            claims.Lines("place, is_filed, pool, pool_if_filed"));
    }

    [Fact]
    public async Task A_drug_with_a_share_of_its_own_is_taken_out_of_the_stay()
    {
        // The drug: 2,000 less 10 % = 1,800 x 80 % = 1,440. The rest of the stay: 3,400 - 1,900 = 1,500; (1,500 - 900) x 70 % = 420.
        using var claims = await RecomputedClaims.OfAsync(
            "S1, P1, H1, 990099, 3, 21, 2024-03-10, 3400, 310, 1101, 990099", "", ("fee_list_d", """
                bkkp_sn, mdtrt_id, setl_id, psn_no, fixmedins_code, fee_ocur_time, med_list_codg, hilist_name, list_type, cnt, pric, det_item_fee_sumamt, inscp_amt
                F1, MS1, S1, P1, H1, 2024-03-10 09:00:00, XL01XCB001, 靶向药, 101, 1, 2000, 2000, 1900
                F2, MS1, S1, P1, H1, 2024-03-10 09:00:00, XJ01DDA001, 头孢曲松, 101, 1, 1500, 1500, 1500
                """));

        Assert.Equal("dearer-drug|inpatient | 3300.00 | 1860.00", claims.Line("schemes, base, pool"));
    }

    [Fact]
    public async Task Interim_bills_of_one_stay_owe_one_deductible()
    {
        // One stay billed twice: (600 - 600) = 0 and (1,400 - 300) x 70 % = 770.
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 990099, 3, 21, 2024-03-10,  600, 310, 1101, 990099, 1
            S2, P1, H1, 990099, 3, 21, 2024-03-11, 1400, 310, 1101, 990099, 0
            """, "mid_setl_flag");

        Assert.Equal(["600.00 | 0.00", "300.00 | 770.00"], claims.Lines("deductible_applied, pool"));
    }

    [Fact]
    public async Task Bands_round_to_the_cent_half_up()
    {
        // Residents' outpatient care above 100 yuan a year: 1.01 x 50 % = 0.505, which is 0.51.
        using var claims = await RecomputedClaims.OfAsync("S1, P1, H1, 990099, 3, 11, 2024-03-10, 101.01, 390, 1501, 990099");

        Assert.Equal("100.00 | 0.51", claims.Line("deductible_applied, pool"));
    }

    [Fact]
    public async Task A_claim_without_a_policy_is_not_computable_and_says_why()
    {
        using var claims = await RecomputedClaims.OfAsync("""
            S1, P1, H1, 320100, 3, 21, 2024-03-10, 5000, 310, 1101, 320100
            S2, P2, H1, 510500, 3, 21, 2016-01-01, 5000, 390, 1501, 510500
            S3, P3, H1, 990099, 3, 41, 2024-03-10,   50, 310, 1101, 990099
            """);

        Assert.Equal(
            [
                "no | - | no benefit policy for the insured area, the insurance and the day",
                "no | - | no benefit policy for the insured area, the insurance and the day",
                "no | - | the policy says nothing of this kind of care",
            ],
            claims.Lines("is_computable, pool, reason"));
    }
}
