using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>What doctors ordered and what was carried out of it; who pays instead of the fund.</summary>
public sealed class OrderLineTests
{
    private const string Visits = """
        mdtrt_id, psn_no, fixmedins_code, med_type, begntime, ttp_pay_flag, pre_pay_flag
        M1, P1, H1, 21, 2025-03-01 09:00:00, 0, 0
        M2, P2, H1, 22, 2025-03-01 09:00:00, 1, 1
        M3, P3, H1, 22, 2025-03-01 09:00:00, 1,
        """;

    [Fact]
    public async Task Executions_of_one_order_are_added_up_and_cancelled_ones_left_out()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("mdtrt_d", Visits),
            ("drord_exe_d", """
                mdtrt_id, drord_no, med_list_codg, drord_cnt, exe_time, exe_cnt, exe_stas
                M1, O1, 001204000060000, 3, 2025-03-01 10:00:00, 1, 1
                M1, O1, 001204000060000, 3, 2025-03-02 10:00:00, , 
                M1, O1, 001204000060000, 3, 2025-03-03 10:00:00, 1, 2
                """));

        Assert.Equal("M1 | P1 | O1 | 3.0000 | 2.0000 | 2025-03-03 10:00",
            claims.Row("SELECT mdtrt_id, psn_no, order_no, ordered, executed, executed_at FROM claims.order_line"));
    }

    [Fact]
    public async Task Only_encounters_that_name_another_payer_are_listed()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", Visits));

        Assert.Equal(
            ["M2 | yes | yes", "M3 | yes | no"],
            claims.Rows("SELECT mdtrt_id, is_third_party, is_advance FROM claims.other_payer ORDER BY mdtrt_id"));
    }
}
