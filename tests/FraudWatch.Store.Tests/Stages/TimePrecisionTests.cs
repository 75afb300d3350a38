using System.Globalization;
using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.Stages;

/// <summary>C3, C4: what an institution's times and fee dates are worth.</summary>
public sealed class TimePrecisionTests
{
    private const string VisitHeader = "mdtrt_id, psn_no, fixmedins_code, med_type, begntime, endtime\n";

    private const string FeeHeader =
        "bkkp_sn, mdtrt_id, psn_no, fixmedins_code, fee_ocur_time, med_list_codg, med_chrgitm_type, cnt, pric, det_item_fee_sumamt\n";

    [Fact]
    public async Task Times_with_minutes_are_known_to_the_minute()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", VisitHeader + "M1, P1, H1, 11, 2025-03-03 09:12:00, 2025-03-03 09:40:00"));

        Assert.Equal("minute", claims.Row("SELECT time_precision FROM claims.encounter"));
        Assert.Equal("minute", claims.Row("SELECT time_precision FROM claims.institution_month"));
    }

    [Fact]
    public async Task Times_at_midnight_are_dates_and_the_gap_is_noted()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", VisitHeader + "M1, P1, H1, 11, 2025-03-03 00:00:00, 2025-03-03 00:00:00"));

        Assert.Equal("day", claims.Row("SELECT time_precision FROM claims.encounter"));
        Assert.Equal("H1 | 2025-03-01 | 1", claims.Row("SELECT fixmedins_code, month, n FROM claims.data_note WHERE kind = 'day precision'"));
    }

    [Fact]
    public async Task One_midnight_among_minutes_is_doubtful_only_for_itself()
    {
        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", VisitHeader + """
            M1, P1, H1, 11, 2025-03-03 00:00:00,
            M2, P2, H1, 11, 2025-03-03 10:31:00,
            """));

        Assert.Equal(["M1 | day", "M2 | minute"], claims.Rows("SELECT mdtrt_id, time_precision FROM claims.encounter ORDER BY mdtrt_id"));
    }

    [Fact]
    public async Task Lines_posted_day_by_day_make_fee_dates_reliable() =>
        Assert.Equal("yes | yes", await ReliabilityOf(days: 8, postingDay: day => day));

    [Fact]
    public async Task Lines_posted_at_discharge_make_fee_dates_unreliable() =>
        Assert.Equal("no | no", await ReliabilityOf(days: 8, postingDay: _ => 8));

    [Fact]
    public async Task Lines_posted_in_one_batch_after_admission_make_fee_dates_unreliable() =>
        Assert.Equal("no | no", await ReliabilityOf(days: 8, postingDay: _ => 1));

    [Fact]
    public async Task A_short_stay_with_lines_on_two_dates_says_nothing_about_batch_posting() =>
        Assert.Equal("yes | yes", await ReliabilityOf(days: 2, postingDay: day => day));

    [Fact]
    public async Task A_few_batch_posted_stays_do_not_spoil_a_month_of_good_ones()
    {
        var visits = VisitHeader;
        var lines = FeeHeader;
        for (var stay = 0; stay < 10; stay++)
        {
            visits += Invariant($"M{stay}, P{stay}, H1, 21, 2025-03-01 09:00:00, 2025-03-09 10:00:00\n");
            lines += LinesOf($"M{stay}", $"P{stay}", days: 8, day => stay < 2 ? 8 : day);
        }

        using var claims = await ClaimsFixture.BuildAsync(("mdtrt_d", visits), ("fee_list_d", lines));

        Assert.Equal("0.2 | yes", claims.Row("SELECT batch_share, fee_date_reliable FROM claims.institution_month"));
    }

    private static async Task<string> ReliabilityOf(int days, Func<int, int> postingDay)
    {
        using var claims = await ClaimsFixture.BuildAsync(
            ("mdtrt_d", VisitHeader + Invariant($"M1, P1, H1, 21, 2025-03-01 09:00:00, 2025-03-{1 + days:00} 10:00:00\n")),
            ("fee_list_d", FeeHeader + LinesOf("M1", "P1", days, postingDay)));
        return claims.Row("SELECT month.fee_date_reliable, stay.fee_date_reliable FROM claims.institution_month AS month CROSS JOIN claims.stay AS stay");
    }

    private static string LinesOf(string encounter, string person, int days, Func<int, int> postingDay) =>
        string.Concat(Enumerable.Range(0, days).Select(day => Invariant(
            $"{encounter}-{day}, {encounter}, {person}, H1, 2025-03-{1 + postingDay(day):00} 08:30:00, 001109000010000, 01, 1, 40, 40\n")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
