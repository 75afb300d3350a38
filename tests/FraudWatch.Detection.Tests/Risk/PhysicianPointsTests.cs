namespace FraudWatch.Detection.Tests.Risk;

/// <summary>Points follow verdicts, never suspicions.</summary>
public sealed class PhysicianPointsTests
{
    private const string Points = "select coalesce(string_agg(year || ': ' || points_low || '-' || points_high || ' ' || consequence, '; ' order by year), 'none') from risk.physician_points where physician_code = 'dr-1'";

    [Fact]
    public async Task A_finding_without_a_verdict_gives_no_points() =>
        Assert.Equal("none", await PointsAsync(city => { }));

    [Fact]
    public async Task A_rejected_finding_gives_no_points() =>
        Assert.Equal("none", await PointsAsync(city => city.Decide(0, "rejected", "38", "2025-03-01")));

    [Fact]
    public async Task One_penalty_under_article_38_proposes_four_to_six_points() =>
        Assert.Equal("2025: 4-6 recorded", await PointsAsync(city => city.Decide(0, "confirmed", "38", "2025-03-01")));

    [Fact]
    public async Task A_second_penalty_in_the_same_year_falls_into_the_band_of_repetition()
    {
        var points = await PointsAsync(city =>
        {
            city.Decide(0, "confirmed", "38", "2025-03-01");
            city.Decide(1, "partly_confirmed", "39", "2025-09-01");
        });

        Assert.Equal("2025: 11-15 suspended", points);
    }

    [Fact]
    public async Task Points_of_one_year_do_not_count_in_the_next()
    {
        var points = await PointsAsync(city =>
        {
            city.Decide(0, "confirmed", "38", "2025-12-31");
            city.Decide(1, "confirmed", "38", "2026-01-01");
        });

        Assert.Equal("2025: 4-6 recorded; 2026: 4-6 recorded", points);
    }

    [Fact]
    public async Task Handling_under_the_agreement_does_not_make_the_next_penalty_a_repetition()
    {
        var points = await PointsAsync(city =>
        {
            city.Decide(0, "confirmed", "agreement", "2025-02-01");
            city.Decide(1, "confirmed", "38", "2025-03-01");
        });

        Assert.Equal("2025: 5-9 recorded", points);
    }

    [Fact]
    public async Task Fraud_under_article_40_proposes_ten_to_twelve_points() =>
        Assert.Equal("2025: 10-12 suspended", await PointsAsync(city => city.Decide(0, "confirmed", "40", "2025-03-01")));

    [Fact]
    public async Task The_later_verdict_on_a_finding_replaces_the_earlier_one()
    {
        var points = await PointsAsync(city =>
        {
            city.Decide(0, "confirmed", "38", "2025-03-01");
            city.Decide(0, "rejected", "38", "2025-05-01");
        });

        Assert.Equal("none", points);
    }

    private static async Task<string> PointsAsync(Action<RatedCity> decide)
    {
        using var city = new RatedCity(12);
        city.Find("H1", "stay-1", null, "S", 100);
        city.Find("H1", "stay-2", null, "S", 100);
        decide(city);
        await city.RateAsync();
        return city.Read<string>(Points);
    }
}
