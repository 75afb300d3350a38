using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>Goods that came in and went out, and the trace codes that they carry.</summary>
public sealed class StockTests
{
    private const string Code = "81000010000000000001";
    private const string Other = "81000010000000000002";

    [Fact]
    public async Task Returns_and_stock_changes_move_the_stock_back()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("purcinfo", """
                fixmedins_code, med_list_codg, purc_retn_cnt, purc_retn_stoin_time, prod_retn_flag
                P1, XA02BCA001A001010101234, 10, 2026-01-02 09:00:00, 0
                P1, XA02BCA001A001010101234,  2, 2026-01-03 09:00:00, 1
                """),
            ("selinfo", """
                fixmedins_code, med_list_codg, sel_retn_cnt, sel_retn_time, mdtrt_setl_type, medins_prod_sel_no
                P1, XA02BCA001A001010101234,  3, 2026-01-04 09:00:00, 1, N1
                P1, XA02BCA001A001010101234,  3, 2026-01-05 09:00:00, 1, N1
                P1, XA02BCA001A001010101234, -1, 2026-01-06 09:00:00, 2, N2
                """),
            ("invinfo", """
                fixmedins_code, med_list_codg, inv_chg_type, cnt, inv_chg_time, invdate, inv_cnt
                P1, XA02BCA001A001010101234, 102, 4, 2026-01-07 09:00:00, , 
                P1, XA02BCA001A001010101234, , , , 2026-01-08, 4
                P1, XA02BCA001A001010101234, 999, 4, 2026-01-09 09:00:00, , 
                """));

        Assert.Equal(
            [
                "purchase | 10.0000 | - | XA02BCA001A0010101", "purchase_return | -2.0000 | - | XA02BCA001A0010101",
                "sale | -3.0000 | yes | XA02BCA001A0010101", "sale_return | 3.0000 | yes | XA02BCA001A0010101",
                "sale_return | 1.0000 | no | XA02BCA001A0010101", "transfer_out | -4.0000 | - | XA02BCA001A0010101",
                "stocktake | - | - | XA02BCA001A0010101",
            ],
            claims.Rows("SELECT kind, net_quantity, is_insured, product_key FROM claims.stock_move ORDER BY moved_at"));
    }

    [Fact]
    public async Task Several_codes_of_one_line_are_rows_of_their_own_and_the_sale_is_not_counted_again()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("fee_list_d", $"""
                bkkp_sn, mdtrt_id, psn_no, fixmedins_code, fee_ocur_time, med_list_codg, cnt, pric, det_item_fee_sumamt, drug_trac_codg
                B1, M1, A, P1, 2026-01-02 08:00:00, XA02BCA001, 2, 10, 20, {Code};{Other}
                """),
            ("selinfo", $"""
                fixmedins_code, med_list_codg, sel_retn_cnt, sel_retn_time, psn_no, drug_trac_codg
                P1, XA02BCA001, 1, 2026-01-02 08:01:00, A, {Code}
                P1, XA02BCA001, 1, 2026-01-02 08:01:00, , {Code}
                """));

        Assert.Equal(
            [$"{Code} | fee | A", $"{Code} | sale | -", $"{Other} | fee | A"],
            claims.Rows("SELECT valid_code, source, psn_no FROM claims.trace_code ORDER BY valid_code, source"));
    }

    [Theory]
    [InlineData("12345", "-")]
    [InlineData("88888888888888888888", "-")]
    [InlineData("8100001000000000000A", "-")]
    [InlineData(Code, Code)]
    public async Task Only_twenty_mixed_digits_are_the_code_of_a_pack(string code, string valid)
    {
        using var claims = await ClaimsFixture.BuildAsync(("fee_list_d", $"""
            bkkp_sn, mdtrt_id, psn_no, fixmedins_code, fee_ocur_time, med_list_codg, cnt, pric, det_item_fee_sumamt, drug_trac_codg
            B1, M1, A, P1, 2026-01-02 08:00:00, XA02BCA001, 1, 10, 10, {code}
            """));

        Assert.Equal(valid, claims.Row("SELECT valid_code FROM claims.trace_code"));
    }

    [Fact]
    public async Task A_fraction_of_a_pack_and_a_split_sale_are_split()
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("fee_list_d", $"""
                bkkp_sn, mdtrt_id, psn_no, fixmedins_code, fee_ocur_time, med_list_codg, cnt, pric, det_item_fee_sumamt, drug_trac_codg
                B1, M1, A, P1, 2026-01-02 08:00:00, XA02BCA001, 0.5, 10,  5, {Code}
                B2, M2, B, P1, 2026-01-02 08:00:00, XA02BCA001,   1, 10, 10, {Code}
                B3, M3, C, P1, 2026-01-02 08:00:00, XA02BCA001,   1, 10, 10, {Code}
                """),
            ("selinfo", """
                fixmedins_code, med_list_codg, sel_retn_cnt, sel_retn_time, bkkp_sn, trdn_flag
                P1, XA02BCA001, 1, 2026-01-02 08:01:00, B2, 1
                """));

        Assert.Equal(["B1 | yes", "B2 | yes", "B3 | no"], claims.Rows("SELECT bkkp_sn, is_split FROM claims.trace_code ORDER BY bkkp_sn"));
    }
}
