using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Tests.Risk;

/// <summary>What the unsupervised score takes for odd, and what for chance.</summary>
public sealed class ScoreTests
{
    private const int Peers = 40;

    [Fact]
    public async Task A_share_among_few_stays_is_chance_where_the_same_among_many_is_odd()
    {
        using var city = new RatedCity(Peers);
        StageDictionaries.Read("feature_basis", null).LoadInto(city.Connection, "claims", "dict_feature_basis");
        for (var i = 0; i < Peers; i++)
        {
            AddStays(city, $"H{i}", i == 5 ? 12 : 2_000);
            city.Add($"H{i}", "readmission_7_rate", i is 5 or 6 ? 0.25 : 0.04 + (i % 7 * 0.001));
        }

        await city.RateAsync();

        Assert.True(Distance(city, "H6") > 10, $"{Distance(city, "H6")}");
        Assert.True(Distance(city, "H5") < 3, $"{Distance(city, "H5")}");
    }

    [Fact]
    public async Task The_first_night_bill_among_peers_without_one_is_chance_where_many_of_them_are_odd()
    {
        using var city = new RatedCity(Peers);
        StageDictionaries.Read("feature_basis", null).LoadInto(city.Connection, "claims", "dict_feature_basis");
        // H5 and H6 have 150 and 160 encounters: one bill, and every third.
        city.AddAll("night_settlement_share", [.. Enumerable.Range(0, Peers).Select(i => i switch { 5 => 1 / 150.0, 6 => 0.3, _ => 0 })]);

        await city.RateAsync();

        Assert.True(Distance(city, "H6", "night_settlement_share") > 10, $"{Distance(city, "H6", "night_settlement_share")}");
        Assert.True(Distance(city, "H5", "night_settlement_share") < 1, $"{Distance(city, "H5", "night_settlement_share")}");
    }

    [Fact]
    public async Task What_lies_far_below_all_peers_is_odd_though_less_than_as_far_above()
    {
        var (below, usual, above) = (await AnomalyAtAsync(0.08), await AnomalyAtAsync(0.38), await AnomalyAtAsync(0.68));

        Assert.True(usual < below && below < above, $"{usual} {below} {above}");
    }

    [Fact]
    public async Task Many_who_grow_by_what_they_invent_do_not_tilt_the_line_that_judges_them()
    {
        using var city = new RatedCity(Peers);
        // The eight largest are so large because nearly all of their patients are billed for coming again.
        city.AddAll("visits_per_person", [.. Enumerable.Range(0, Peers).Select(i => 2 + (i % 5 * 0.1) + (i >= 32 ? 1.5 : 0))]);

        await city.RateAsync();

        Assert.All(Enumerable.Range(32, 8), i => Assert.True(Distance(city, $"H{i}", "visits_per_person") > 4, $"H{i} lies {Distance(city, $"H{i}", "visits_per_person"):0.0} off"));
        Assert.All(Enumerable.Range(0, 32), i => Assert.True(Math.Abs(Distance(city, $"H{i}", "visits_per_person")) < 2));
    }

    private static async Task<double> AnomalyAtAsync(double drugShare)
    {
        using var city = new RatedCity(Peers);
        StageDictionaries.Read("feature", null).LoadInto(city.Connection, "claims", "dict_feature");
        city.Set("H10", "drug_share", drugShare);
        await city.RateAsync();
        return city.Read<double>("select anomaly from scores.institution where fixmedins_code = 'H10'");
    }

    private static double Distance(RatedCity city, string institution, string feature = "readmission_7_rate") =>
        city.Read<double>($"select z from scores.adjusted where fixmedins_code = '{institution}' and feature_name = '{feature}'");

    private static void AddStays(RatedCity city, string institution, int stays)
    {
        var count = stays.ToString(CultureInfo.InvariantCulture);
        using var command = new DuckDBCommand(
            $"insert into features.institution_value select '{institution}', 'hospital-2', 'stays', {count}, true, true", city.Connection);
        command.ExecuteNonQuery();
    }
}
