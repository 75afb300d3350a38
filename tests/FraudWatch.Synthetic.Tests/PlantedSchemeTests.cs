using FraudWatch.Synthetic.Tests.Definitions;
using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests;

public class PlantedSchemeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_scheme_is_really_in_the_rows_of_a_year(int seed)
    {
        using var city = GeneratedCity.Of(new CityOptions(People: 4_000, Months: 12, Seed: seed));
        AssertPlanted(city, $"seed {seed}");
        Assert.Equal(SchemeNames.All.Where(scheme => scheme != "trace-code-missing").Order(), city["truth"].Rows.Select(row => row["scheme"]).Distinct().Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Schemes_that_have_room_are_planted_in_short_periods(int months)
    {
        using var city = GeneratedCity.Of(new CityOptions(3_000, months, Seed: 7));
        AssertPlanted(city, $"{months} months");
        Assert.True(city["truth"].Rows.Select(row => row["scheme"]).Distinct().Count() >= 30);
    }

    [Fact]
    public void Missing_trace_codes_are_planted_where_every_pack_must_be_scanned()
    {
        using var city = GeneratedCity.Of(new CityOptions(2_000, 6, 1, ["trace-code-missing"]) { Start = new DateOnly(2025, 10, 1) });

        AssertPlanted(city, "winter");
        Assert.Single(city["truth"].Rows);
    }

    [Fact]
    public async Task A_period_too_short_for_a_scheme_that_was_asked_for_says_so()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => SyntheticCity.GenerateAsync(new CityOptions(2_000, 2, 1, ["frequent-stays"]), Path.GetTempPath()));

        Assert.Contains("too short", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_schemes_that_were_asked_for_are_planted()
    {
        using var city = GeneratedCity.Of(new CityOptions(2_000, 3, 5, ["idle-bed", "sex-conflict"]));

        Assert.Equal(["idle-bed", "sex-conflict"], city["truth"].Rows.Select(row => row["scheme"]).Distinct().Order());
    }

    [Fact]
    public void More_people_hide_more_acts()
    {
        using var small = GeneratedCity.Of(new CityOptions(2_000, 3, 5, ["idle-bed"]));
        using var large = GeneratedCity.Of(new CityOptions(10_000, 3, 5, ["idle-bed"]));

        Assert.Equal(3, small.Report.Schemes);
        Assert.Equal(12, large.Report.Schemes);
    }

    [Fact]
    public void A_few_institutions_run_several_schemes_and_others_are_isolated()
    {
        using var city = GeneratedCity.Of(new CityOptions(20_000, 6, 3));

        var schemesOf = city["truth"].Rows.GroupBy(row => row["fixmedins_code"]).ToDictionary(g => g.Key, g => g.Select(row => row["scheme"]).Distinct().Count());
        Assert.True(schemesOf.Values.Max() >= 6, $"the worst institution runs {schemesOf.Values.Max()} schemes");
        Assert.True(schemesOf.Values.Min() <= 3, $"the least of them runs {schemesOf.Values.Min()} schemes");
    }

    private static void AssertPlanted(GeneratedCity city, string where)
    {
        List<string> broken = [];
        foreach (var truth in city["truth"].Rows)
        {
            var wrong = SchemeDefinitions.All[truth["scheme"]](city, truth);
            if (wrong is not null)
                broken.Add($"{truth["scheme"]} of {truth["psn_no"]}: {wrong}");
            Assert.Contains(truth["scheme"], truth["rule_ids"].Split('|'));
            if (truth["mdtrt_id"] != "")
                AssertKeysExist(city, truth);
        }
        Assert.True(broken.Count == 0, $"{where}: {string.Join('\n', broken)}");
    }

    private static void AssertKeysExist(GeneratedCity city, CsvRow truth)
    {
        var encounters = truth.List("mdtrt_id");
        Assert.Equal(truth["fixmedins_code"], city.Encounter(encounters[0])["fixmedins_code"]);
        foreach (var (settlement, encounter) in truth.List("setl_id").Zip(encounters))
            Assert.True(city.Encounter(encounter).IsOpen() || city.SettlementsOf(encounter).Any(row => row["setl_id"] == settlement));
        var lines = encounters.SelectMany(city.LinesOf).Select(line => line["bkkp_sn"]).ToHashSet();
        Assert.Subset(lines, truth.List("bkkp_sn").ToHashSet());
    }
}
