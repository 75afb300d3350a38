using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>What benefits depend on: insurance periods, registrations, filings, and what each fund paid.</summary>
public sealed class BenefitInputTests
{
    [Fact]
    public async Task An_insurance_period_ends_before_the_day_of_its_suspension_and_keeps_its_status()
    {
        using var claims = await ClaimsFixture.BuildAsync(("psn_insu_d", """
            psn_insu_rlts_id, psn_no, insutype, psn_type, crt_insu_date, paus_insu_date, psn_insu_stas, insu_admdvs, poolarea_no
            R1, P1, 310, 1101, 2020-01-01, 2024-03-01, 2, 320105, 320100
            R2, P1, 390, 1501, 2024-05-01,           , 1,       , 320100
            R3, P1, 390, 1501, 2024-05-01, 2024-05-01, 4, 320100, 320100
            """));

        Assert.Equal(
            ["310 | 2020-01-01 | 2024-03-01 | suspended | 320105", "390 | 2024-05-01 | - | active | 320100"],
            claims.Rows("SELECT insutype, from_date, to_date, status, region FROM claims.enrolment ORDER BY insutype"));
    }

    [Fact]
    public async Task Withdrawn_registrations_and_filings_are_left_out()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("opsp_reg_evt_c", """
                evtsn, psn_no, opsp_dise_code, opsp_dise_name, begndate, enddate, vali_flag
                E1, P1, M03900, 高血压, 2024-01-01, , 1
                E2, P1, M01600, 糖尿病, 2024-01-01, , 0
                """),
            ("out_appy_evt_c", """
                evtsn, psn_no, insu_admdvs, rloc_admdvs, begndate, enddate, vali_flag, opt_time
                A1, P1, 320100, 310100, 2024-01-01, 2024-06-30,  , 2024-02-02 09:00:00
                A2, P2, 320100, 310100, 2024-01-01, 2024-06-30, 0, 2024-02-02 09:00:00
                """));

        Assert.Equal("高血压", claims.Row("SELECT disease_name FROM claims.special_disease"));
        Assert.Equal("P1 | 310100 | 2024-02-02", claims.Row("SELECT psn_no, to_region, filed_on FROM claims.transfer_filing"));
    }

    [Fact]
    public async Task Each_fund_is_net_of_the_refund_that_gives_no_pointer()
    {
        using var claims = await ClaimsFixture.BuildAsync(("setl_d", """
            setl_id, init_setl_id, mdtrt_id, psn_no, fixmedins_code, med_type, setl_time, medfee_sumamt, inscp_amt, fund_pay_sumamt, hifmi_pay, maf_pay, refd_setl_flag, clct_grde, dedc_hosp_lv
            S1,   , M1, P1, H1, 21, 2025-03-03 09:30:00,  200,  150,  100, 30, 20, 0, 01, 2
            S2, S1, M1, P1, H1, 21, 2025-03-03 09:40:00,  -50,  -40,  -30, -10, -5, 1,  ,
            S3,   , M2, P1, H1, 21, 2025-03-04 09:30:00,   80,   80,   40,  0,  0, 0,  , 9
            S4,   , M2, P1, H1, 21, 2025-03-04 09:40:00,  -80,  -80,  -40,  0,  0, 1,  ,
            """));

        Assert.Equal("S1 | 20.00 | 15.00 | 1 | 2", claims.Row("SELECT setl_id, hifmi_pay, maf_pay, tier, level FROM claims.settlement_fund"));
    }
}
