using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>Which employer numbers are an institution's own, its beds, and its quotas.</summary>
public sealed class EmployerTests
{
    private const string Institutions = """
        fixmedins_code, fixmedins_name, uscc
        H1, 第一医院, 91320000000000001X
        H2, 第二医院,
        """;

    [Fact]
    public async Task An_employer_is_known_by_the_institutions_codes_and_by_its_name()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("fixmedins_b", Institutions),
            ("mdtrt_d", """
                mdtrt_id, psn_no, fixmedins_code, med_type, begntime, emp_no, emp_name
                M1, P1, H2, 11, 2025-03-01 09:00:00, 91320000000000001X, 某公司
                M2, P2, H1, 11, 2025-03-01 09:00:00, E2, 第二医院
                M3, P3, H1, 11, 2025-03-01 09:00:00, E3, 某公司
                """));

        Assert.Equal(["H1 | 91320000000000001X | code", "H2 | E2 | name"], Employers(claims));
    }

    [Fact]
    public async Task Three_physicians_of_one_employer_show_where_the_staff_is_insured()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("fixmedins_b", Institutions),
            ("dr_info_b", """
                dr_code, dr_name, medins_code, psn_no
                D1, 甲, H1, P1
                D2, 乙, H1, P2
                D3, 丙, H1, P3
                D4, 丁, H2, P4
                D5, 戊, H2, P5
                """),
            ("psn_insu_d", """
                psn_no, insutype, emp_no
                P1, 310, E1
                P2, 310, E1
                P3, 310, E1
                P4, 310, E4
                P5, 310, E4
                """));

        Assert.Equal(["H1 | E1 | register"], Employers(claims));
    }

    [Fact]
    public async Task Certified_beds_stand_beside_the_approved_ones()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("fixmedins_b", Institutions),
            ("medins_info_b", """
                medins_code, medins_name, aprv_bed_cnt, hi_crtf_bed_cnt
                H1, 第一医院, 100, 80
                """));

        Assert.Equal("100 | 80", claims.Row("SELECT approved_beds, certified_beds FROM claims.institution WHERE fixmedins_code = 'H1'"));
    }

    [Fact]
    public async Task Revoked_and_empty_quotas_are_left_out()
    {
        using var claims = await ClaimsFixture.BuildAsync(("quota_d", """
            fixmedins_code, quota_kind, begndate, quota_value, vali_flag
            H1, Cost_per_stay, 2024-01-01, 8000, 1
            H1, days_per_stay, 2024-01-01, 0, 1
            H2, cost_per_stay, 2024-01-01, 7000, 0
            """));

        Assert.Equal("H1 | cost_per_stay | 8000.00", claims.Row("SELECT fixmedins_code, kind, amount FROM claims.quota"));
    }

    private static IReadOnlyList<string> Employers(ClaimsFixture claims) =>
        claims.Rows("SELECT * FROM claims.institution_employer ORDER BY institution_group, emp_no");
}
