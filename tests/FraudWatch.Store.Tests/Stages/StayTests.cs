using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>C1, C2: one chart, one stay; a discharge and a new admission are two.</summary>
public sealed class StayTests
{
    private const string Header =
        "mdtrt_id, psn_no, fixmedins_code, med_type, begntime, endtime, adm_dept_codg, adm_bed, ipt_otp_no, traf_dept_flag, ars_year_ipt_flag, insutype, nwb_flag\n";

    private static async Task<IReadOnlyList<string>> StaysOf(string encounters, string settlements = "")
    {
        const string SettlementHeader =
            "setl_id, mdtrt_id, psn_no, fixmedins_code, med_type, setl_time, medfee_sumamt, fund_pay_sumamt, mid_setl_flag, cal_ipt_cnt\n";
        using var claims = settlements.Length == 0
            ? await ClaimsFixture.BuildAsync(("mdtrt_d", Header + encounters))
            : await ClaimsFixture.BuildAsync(("mdtrt_d", Header + encounters), ("setl_d", SettlementHeader + settlements));
        return claims.Rows("SELECT mdtrt_ids, admission_date, discharge_date FROM claims.stay ORDER BY admission_date, mdtrt_ids");
    }

    [Fact]
    public async Task A_real_split_stay_with_another_chart_number_remains_two_stays() => Assert.Equal(
        ["M1 | 2025-03-01 | 2025-03-06", "M2 | 2025-03-13 | 2025-03-18"],
        await StaysOf("""
            M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-06 10:00:00, A03, 12, Z1, , , 310,
            M2, P1, H1, 21, 2025-03-13 09:00:00, 2025-03-18 10:00:00, A03, 14, Z2, , , 310,
            """));

    [Fact]
    public async Task A_readmission_on_the_next_day_without_any_flag_remains_two_stays() => Assert.Equal(
        ["M1 | 2025-03-01 | 2025-03-06", "M2 | 2025-03-07 | 2025-03-12"],
        await StaysOf("""
            M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-06 10:00:00, A03, 12, , , , 310,
            M2, P1, H1, 21, 2025-03-07 09:00:00, 2025-03-12 10:00:00, A03, 12, , , , 310,
            """));

    [Fact]
    public async Task An_interim_bill_and_the_next_one_are_one_stay() => Assert.Equal(
        ["M1|M2 | 2025-03-01 | 2025-04-20"],
        await StaysOf(
            """
            M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-31 10:00:00, A03, 12, , , , 310,
            M2, P1, H1, 21, 2025-03-31 10:00:00, 2025-04-20 10:00:00, A03, 12, , , , 310,
            """,
            """
            S1, M1, P1, H1, 21, 2025-03-31 10:00:00, 9000, 6000, 1,
            S2, M2, P1, H1, 21, 2025-04-20 10:00:00, 5000, 3000, 0,
            """));

    [Fact]
    public async Task A_bill_that_does_not_count_as_a_stay_of_its_own_is_joined_to_the_one_before() => Assert.Equal(
        ["M1|M2 | 2025-03-01 | 2025-04-20"],
        await StaysOf(
            """
            M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-31 10:00:00, A03, 12, , , , 310,
            M2, P1, H1, 21, 2025-04-01 00:00:00, 2025-04-20 10:00:00, A03, 12, , , , 310,
            """,
            """
            S1, M1, P1, H1, 21, 2025-03-31 10:00:00, 9000, 6000, , 1
            S2, M2, P1, H1, 21, 2025-04-20 10:00:00, 5000, 3000, , 0
            """));

    [Fact]
    public async Task A_forced_discharge_on_the_last_day_of_the_year_is_no_discharge() => Assert.Equal(
        ["M1|M2 | 2024-12-20 | 2025-01-08"],
        await StaysOf("""
            M1, P1, H1, 21, 2024-12-20 09:00:00, 2024-12-31 23:59:00, A03, 12, , , , 310,
            M2, P1, H1, 21, 2025-01-01 00:00:00, 2025-01-08 10:00:00, A03, 12, , , , 310,
            """));

    [Fact]
    public async Task A_new_year_admission_to_another_department_is_another_stay() => Assert.Equal(
        ["M1 | 2024-12-20 | 2024-12-31", "M2 | 2025-01-01 | 2025-01-08"],
        await StaysOf("""
            M1, P1, H1, 21, 2024-12-20 09:00:00, 2024-12-31 11:00:00, A03, 12, , , , 310,
            M2, P1, H1, 21, 2025-01-01 08:00:00, 2025-01-08 10:00:00, A04, 77, , , , 310,
            """));

    [Fact]
    public async Task A_settlement_forced_by_a_change_of_insurance_is_no_discharge() => Assert.Equal(
        ["M1|M2 | 2025-03-01 | 2025-03-20"],
        await StaysOf("""
            M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-10 10:00:00, A03, 12, , , , 390,
            M2, P1, H1, 21, 2025-03-10 10:00:00, 2025-03-20 10:00:00, A03, 12, , , , 310,
            """));

    [Fact]
    public async Task A_discharge_for_a_change_of_department_stays_visible_as_two_stays() => Assert.Equal(
        ["M1 | 2025-03-01 | 2025-03-10", "M2 | 2025-03-10 | 2025-03-20"],
        await StaysOf("""
            M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-10 10:00:00, A03, 12, Z1, 1, , 310,
            M2, P1, H1, 21, 2025-03-10 11:00:00, 2025-03-20 10:00:00, A04, 77, Z1, 1, , 310,
            """));

    [Fact]
    public async Task Two_encounters_of_one_chart_number_without_a_night_between_are_one_stay() => Assert.Equal(
        ["M1|M2 | 2025-03-01 | 2025-03-20"],
        await StaysOf("""
            M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-10 10:00:00, A03, 12, Z1, , , 310,
            M2, P1, H1, 21, 2025-03-10 11:00:00, 2025-03-20 10:00:00, A03, 12, Z1, , , 310,
            """));

    [Fact]
    public async Task A_discharge_taken_back_within_three_nights_keeps_its_chart_number_and_is_one_stay() => Assert.Equal(
        ["M1|M2 | 2025-03-01 | 2025-03-20", "M3 | 2025-03-24 | 2025-03-30"],
        await StaysOf("""
            M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-10 10:00:00, A03, 12, Z1, , , 310,
            M2, P1, H1, 21, 2025-03-12 11:00:00, 2025-03-20 10:00:00, A03, 14, Z1, , , 310,
            M3, P1, H1, 21, 2025-03-24 11:00:00, 2025-03-30 10:00:00, A03, 14, Z2, , , 310,
            """));

    [Fact]
    public async Task A_number_that_patients_keep_for_life_joins_nothing() => Assert.Equal(
        ["M1 | 2025-03-01 | 2025-03-10", "M2 | 2025-03-11 | 2025-03-20", "M3 | 2025-04-20 | 2025-04-25"],
        await StaysOf("""
            M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-10 10:00:00, A03, 12, K1, , , 310,
            M2, P1, H1, 21, 2025-03-11 11:00:00, 2025-03-20 10:00:00, A03, 12, K1, , , 310,
            M3, P1, H1, 21, 2025-04-20 11:00:00, 2025-04-25 10:00:00, A03, 12, K1, , , 310,
            """));

    [Fact]
    public async Task The_same_admission_uploaded_twice_is_one_encounter() => Assert.Equal(
        ["M2 | 2025-03-01 | 2025-03-10"],
        await StaysOf("""
            M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-10 10:00:00, A03, 12, , , , 310,
            M2, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-10 10:00:00, A03, 12, , , , 310,
            """));

    [Fact]
    public async Task A_cancelled_discharge_and_its_repetition_are_one_stay_with_the_new_bill()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("mdtrt_d", Header + """
                M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-08 10:00:00, A03, 12, Z1, , , 310,
                M2, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-10 10:00:00, A03, 12, Z1, , , 310,
                """),
            ("setl_d", """
                setl_id, init_setl_id, mdtrt_id, psn_no, fixmedins_code, med_type, setl_time, medfee_sumamt, fund_pay_sumamt, refd_setl_flag
                S1,   , M1, P1, H1, 21, 2025-03-08 10:00:00,  7000,  5000, 0
                S2, S1, M1, P1, H1, 21, 2025-03-08 11:00:00, -7000, -5000, 1
                S3,   , M2, P1, H1, 21, 2025-03-10 10:00:00,  8000,  5500, 0
                """));

        Assert.Equal("M2 | 2025-03-10 | 8000.00", claims.Row("SELECT mdtrt_ids, discharge_date, medfee_sumamt FROM claims.stay"));
    }

    [Fact]
    public async Task A_merged_stay_has_the_money_and_the_days_of_all_its_bills()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("mdtrt_d", Header + """
                M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-31 10:00:00, A03, 12, , , , 310,
                M2, P1, H1, 21, 2025-03-31 10:00:00, 2025-04-20 10:00:00, A03, 12, , , , 310,
                """),
            ("setl_d", """
                setl_id, mdtrt_id, psn_no, fixmedins_code, med_type, setl_time, medfee_sumamt, inscp_amt, fund_pay_sumamt, mid_setl_flag
                S1, M1, P1, H1, 21, 2025-03-31 10:00:00, 9000, 8000, 6000, 1
                S2, M2, P1, H1, 21, 2025-04-20 10:00:00, 5000, 4000, 3000, 0
                """));

        Assert.Equal("50 | 14000.00 | 12000.00 | 9000.00 | 0.75", claims.Row(
            "SELECT length_of_stay, medfee_sumamt, inscp_amt, fund_pay_sumamt, CAST(fund_ratio AS DOUBLE) FROM claims.stay"));
    }

    [Fact]
    public async Task A_stay_without_an_end_is_open_and_does_not_swallow_the_next_one() => Assert.Equal(
        ["M1 | 2025-03-01 | -", "M2 | 2025-05-13 | 2025-05-18"],
        await StaysOf("""
            M1, P1, H1, 21, 2025-03-01 09:00:00, , A03, 12, , , , 310,
            M2, P1, H1, 21, 2025-05-13 09:00:00, 2025-05-18 10:00:00, A03, 14, , , , 310,
            """));
}
