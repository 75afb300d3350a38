using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>Registers of physicians, agreements and suspensions, and the small tables beside the claims.</summary>
public sealed class RegisterTests
{
    [Theory]
    [InlineData("副主任医师", "1", "3 | active")]
    [InlineData("主任医师", "停权", "4 | suspended")]
    [InlineData("主治医师", "3", "2 | ended")]
    [InlineData("医师", "9", "1 | -")]
    [InlineData("药师", "", "- | -")]
    public async Task Titles_and_states_of_physicians_are_read_from_code_or_word(string title, string status, string expected)
    {
        using var claims = await ClaimsFixture.BuildAsync(("dr_info_b", $"""
            dr_code, dr_name, medins_code, dr_pro_tech_duty_name, prac_stas
            D1, 张三, H1, {title}, {status}
            """));

        Assert.Equal(expected, claims.Row("SELECT title_level, status FROM claims.physician"));
    }

    [Fact]
    public async Task An_agreement_that_ends_before_it_begins_has_no_end()
    {
        using var claims = await ClaimsFixture.BuildAsync(("fixmedins_b", """
            fixmedins_code, fixmedins_name, begntime, endtime
            H1, 一, 2024-01-01, 2025-12-31
            H2, 二, 2024-01-01, 1900-01-01
            """));

        Assert.Equal(
            ["H1 | 2024-01-01 | 2025-12-31", "H2 | 2024-01-01 | -"],
            claims.Rows("SELECT * FROM claims.agreement ORDER BY fixmedins_code"));
    }

    [Fact]
    public async Task Care_without_a_time_of_day_is_known_to_the_day()
    {
        using var claims = await ClaimsFixture.BuildAsync(("care_service_d", """
            service_no, psn_no, fixmedins_code, service_begntime, service_endtime, service_place
            C1, A, H1, 2026-01-02 08:00:00, 2026-01-02 10:00:00, 居家
            C2, A, H1, 2026-01-03 00:00:00, 2026-01-02 10:00:00, 机构
            """));

        Assert.Equal(
            ["C1 | minute | 2026-01-02 10:00 | yes", "C2 | day | - | no"],
            claims.Rows("SELECT service_no, time_precision, end_time, is_home FROM claims.care_service ORDER BY service_no"));
    }

    [Fact]
    public async Task Revoked_suspensions_devices_allowances_and_invoices_are_left_out()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("suspension_d", """
                subject_kind, subject_code, susp_begndate, vali_flag
                Physician, D1, 2026-01-01, 1
                physician, D2, 2026-01-01, 0
                """),
            ("device_d", """
                fixmedins_code, device_no, device_kind, vali_flag
                H1, 1, ct, 1
                H1, 2, ct, 0
                """),
            ("maternity_allowance_d", """
                allowance_no, psn_no, allowance_amt, vali_flag
                A1, A, 100, 1
                A2, A, 100, 0
                """),
            ("manual_claim_d", """
                claim_no, psn_no, invoice_no, invoice_code, invoice_amt, vali_flag
                C1, A, 001, X, 100, 1
                C2, A, 002, X, 100, 0
                """));

        Assert.Equal("physician | D1", claims.Row("SELECT subject_kind, subject_code FROM claims.suspension"));
        Assert.Equal("CT", claims.Row("SELECT device_kind FROM claims.device"));
        Assert.Equal("A1", claims.Row("SELECT allowance_no FROM claims.maternity_allowance"));
        Assert.Equal("001", claims.Row("SELECT invoice_no FROM claims.manual_claim"));
    }
}
