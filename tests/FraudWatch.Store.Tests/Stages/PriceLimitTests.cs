using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>Which price limit a fee line has to keep: by place, hospital level and date.</summary>
public sealed class PriceLimitTests
{
    private static async Task<IReadOnlyList<string>> LimitsAsync(string limits, string pricUplmt = "")
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("fixmedins_b", """
                fixmedins_code, hosp_lv, fix_blng_admdvs
                H1, 05, 330106
                """),
            ("mdtrt_d", """
                mdtrt_id, psn_no, fixmedins_code, med_type, begntime
                M1, P1, H1, 11, 2025-03-04 09:00:00
                """),
            ("hilist_lmtpric_d", $"hilist_code, hilist_lmtpric_type, insu_admdvs, begndate, enddate, hilist_pric_uplmt_amt\n{limits}"),
            ("fee_list_d", $"""
                bkkp_sn, mdtrt_id, psn_no, fixmedins_code, fee_ocur_time, med_list_codg, cnt, pric, det_item_fee_sumamt, pric_uplmt_amt
                B1, M1, P1, H1, 2025-03-04 09:30:00, 002203010010000, 1, 100, 100, {pricUplmt}
                """));
        return claims.Rows("SELECT bkkp_sn, round(limit_price, 0), limit_source FROM claims.line_over_limit");
    }

    [Fact]
    public async Task A_price_at_the_limit_is_not_above_it() =>
        Assert.Empty(await LimitsAsync("002203010010000, , , 2024-01-01, , 100"));

    [Fact]
    public async Task The_limit_of_the_nearest_place_holds() =>
        Assert.Equal(["B1 | 80 | catalogue"], await LimitsAsync("""
            002203010010000, , 330000, 2024-01-01, , 90
            002203010010000, , 330100, 2024-01-01, , 80
            002203010010000, , 320000, 2024-01-01, , 70
            """));

    [Fact]
    public async Task The_limit_of_the_hospitals_level_holds() =>
        Assert.Equal(["B1 | 85 | catalogue"], await LimitsAsync("""
            002203010010000, 1, 330000, 2024-01-01, , 70
            002203010010000, 2, 330000, 2024-01-01, , 85
            002203010010000, 3, 330000, 2024-01-01, , 120
            """));

    [Fact]
    public async Task The_limit_in_force_on_the_day_of_service_holds() =>
        Assert.Equal(["B1 | 90 | catalogue"], await LimitsAsync("""
            002203010010000, , , 2024-01-01, 2025-03-03, 60
            002203010010000, , , 2025-03-04, , 90
            002203010010000, , , 2025-03-05, , 50
            """));

    [Fact]
    public async Task The_limit_that_the_line_states_goes_before_the_catalogues() =>
        Assert.Equal(["B1 | 95 | line"], await LimitsAsync("002203010010000, , , 2024-01-01, , 60", "95"));
}
