using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>C1: refunds, re-settlements and cancelled discharges.</summary>
public sealed class RefundTests
{
    private const string Visit = """
        mdtrt_id, psn_no, fixmedins_code, med_type, begntime
        M1, P1, H1, 11, 2025-03-03 09:00:00
        """;

    private const string SettlementHeader =
        "setl_id, init_setl_id, mdtrt_id, psn_no, fixmedins_code, med_type, setl_time, medfee_sumamt, inscp_amt, fund_pay_sumamt, refd_setl_flag, vali_flag\n";

    private const string FeeHeader =
        "bkkp_sn, init_feedetl_sn, mdtrt_id, setl_id, psn_no, fixmedins_code, fee_ocur_time, med_list_codg, cnt, pric, det_item_fee_sumamt, inscp_amt\n";

    [Fact]
    public async Task A_settlement_that_was_refunded_in_full_and_made_again_counts_once()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", Visit), ("setl_d", SettlementHeader + """
            S1,   , M1, P1, H1, 11, 2025-03-03 09:30:00,  200, 150,  100, 0, 1
            S2, S1, M1, P1, H1, 11, 2025-03-03 09:40:00, -200,-150, -100, 1, 1
            S3,   , M1, P1, H1, 11, 2025-03-03 09:45:00,  180, 140,   90, 0, 1
            """));

        Assert.Equal("S3 | 180.00 | 90.00", claims.Row("SELECT setl_id, medfee_sumamt, fund_pay_sumamt FROM claims.settlement"));
    }

    [Fact]
    public async Task A_part_refund_is_taken_from_the_settlement_that_it_points_to()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", Visit), ("setl_d", SettlementHeader + """
            S1,   , M1, P1, H1, 11, 2025-03-03 09:30:00, 200, 150, 100, 0, 1
            S2, S1, M1, P1, H1, 11, 2025-03-03 09:40:00, -50, -40, -30, 1, 1
            """));

        Assert.Equal("S1 | 150.00 | 110.00 | 70.00", claims.Row("SELECT setl_id, medfee_sumamt, inscp_amt, fund_pay_sumamt FROM claims.settlement"));
    }

    [Fact]
    public async Task A_refund_without_a_pointer_cancels_the_settlement_of_the_same_amount()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", Visit), ("setl_d", SettlementHeader + """
            S1, , M1, P1, H1, 11, 2025-03-03 09:30:00,  200, 150,  100, 0, 1
            S2, , M1, P1, H1, 11, 2025-03-03 09:35:00,   80,  80,   40, 0, 1
            S3, , M1, P1, H1, 11, 2025-03-03 09:40:00, -200,-150, -100, 1, 1
            """));

        Assert.Equal("S2", claims.Row("SELECT setl_id FROM claims.settlement"));
    }

    [Fact]
    public async Task A_visit_that_was_refunded_and_never_settled_again_is_no_encounter_and_leaves_no_lines()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("mdtrt_d", Visit),
            ("setl_d", SettlementHeader + """
                S1,   , M1, P1, H1, 11, 2025-03-03 09:30:00,  200, 150,  100, 0, 1
                S2, S1, M1, P1, H1, 11, 2025-03-03 09:40:00, -200,-150, -100, 1, 1
                """),
            ("fee_list_d", FeeHeader + "B1, , M1, S1, P1, H1, 2025-03-03 09:10:00, 003105120040000, 1, 200, 200, 150"));

        Assert.Empty(claims.Rows("SELECT mdtrt_id FROM claims.encounter"));
        Assert.Empty(claims.Rows("SELECT bkkp_sn FROM claims.fee_line"));
        Assert.Equal("1", claims.Row("SELECT n FROM claims.data_note WHERE kind = 'cancelled encounter' AND fixmedins_code = 'H1'"));
    }

    [Fact]
    public async Task A_visit_that_is_marked_invalid_is_left_out()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", """
            mdtrt_id, psn_no, fixmedins_code, med_type, begntime, vali_flag
            M1, P1, H1, 11, 2025-03-03 09:00:00, 0
            M2, P1, H1, 11, 2025-03-04 09:00:00, 1
            """));

        Assert.Equal(["M2"], claims.Rows("SELECT mdtrt_id FROM claims.encounter"));
    }

    [Fact]
    public async Task Lines_of_a_reversed_settlement_stay_when_they_were_not_billed_again()
    {
        const string Settlements = SettlementHeader + """
            S1,   , M1, P1, H1, 11, 2025-03-03 09:30:00,  200, 150,  100, 0, 1
            S2, S1, M1, P1, H1, 11, 2025-03-03 09:40:00, -200,-150, -100, 1, 1
            S3,   , M1, P1, H1, 11, 2025-03-03 09:45:00,  200, 150,   90, 0, 1
            """;
        const string OldLine = "B1, , M1, S1, P1, H1, 2025-03-03 09:10:00, 003105120040000, 1, 200, 200, 150\n";
        const string NewLine = "B2, , M1, S3, P1, H1, 2025-03-03 09:10:00, 003105120040000, 1, 200, 200, 150\n";

        using var once = await ClaimsFixture.BuildAsync(("mdtrt_d", Visit), ("setl_d", Settlements), ("fee_list_d", FeeHeader + OldLine));
        using var again = await ClaimsFixture.BuildAsync(("mdtrt_d", Visit), ("setl_d", Settlements), ("fee_list_d", FeeHeader + OldLine + NewLine));

        Assert.Equal(["B1 | S3"], once.Rows("SELECT bkkp_sn, setl_id FROM claims.fee_line"));
        Assert.Equal(["B2 | S3"], again.Rows("SELECT bkkp_sn, setl_id FROM claims.fee_line"));
    }

    [Fact]
    public async Task A_negative_line_removes_the_line_that_it_points_to()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", Visit), ("fee_list_d", FeeHeader + """
            B1,   , M1, , P1, H1, 2025-03-03 09:10:00, 003105120040000,  1, 60,  60,  60
            B2,   , M1, , P1, H1, 2025-03-03 09:10:00, 003105120040000,  1, 60,  60,  60
            B3, B2, M1, , P1, H1, 2025-03-03 09:20:00, 003105120040000, -1, 60, -60, -60
            """));

        Assert.Equal(["B1"], claims.Rows("SELECT bkkp_sn FROM claims.fee_line"));
    }

    [Fact]
    public async Task A_negative_line_reduces_a_larger_line_by_what_it_takes_back()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", Visit), ("fee_list_d", FeeHeader + """
            B1,   , M1, , P1, H1, 2025-03-03 09:10:00, XN01, 5, 10,  50,  40
            B2, B1, M1, , P1, H1, 2025-03-03 09:20:00, XN01, -2, 10, -20,
            """));

        Assert.Equal("B1 | 3.0000 | 30.00 | 24.00", claims.Row("SELECT bkkp_sn, cnt, amount, inscp_amt FROM claims.fee_line"));
    }

    [Fact]
    public async Task A_negative_line_without_a_pointer_cancels_an_equal_earlier_line_and_no_later_one()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", Visit), ("fee_list_d", FeeHeader + """
            B1, , M1, , P1, H1, 2025-03-03 09:10:00, 003105120040000,  1, 60,  60,  60
            B2, , M1, , P1, H1, 2025-03-03 09:20:00, 003105120040000, -1, 60, -60, -60
            B3, , M1, , P1, H1, 2025-03-03 09:30:00, 003105120040000,  1, 60,  60,  60
            B4, , M1, , P1, H1, 2025-03-03 09:30:00, 002501010010000,  1, 60,  60,  60
            """));

        Assert.Equal(["B3", "B4"], claims.Rows("SELECT bkkp_sn FROM claims.fee_line ORDER BY bkkp_sn"));
    }

    [Fact]
    public async Task A_negative_line_that_matches_nothing_is_noted()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", Visit), ("fee_list_d", FeeHeader + """
            B1, , M1, , P1, H1, 2025-03-03 09:10:00, 003105120040000,  1, 60,  60,  60
            B2, , M1, , P1, H1, 2025-03-03 09:20:00, 002501010010000, -1, 25, -25, -25
            """));

        Assert.Equal(["B1"], claims.Rows("SELECT bkkp_sn FROM claims.fee_line"));
        Assert.Equal("H1 | 1", claims.Row("SELECT fixmedins_code, n FROM claims.data_note WHERE kind = 'unmatched refund line'"));
    }
}
