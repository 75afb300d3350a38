using FraudWatch.Synthetic.Tests.Definitions;
using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests;

public class PlantedSchemeTests
{
    private const int SeedsPerCase = 8;

    public static TheoryData<int> FirstSeeds => [.. Enumerable.Range(0, 8).Select(i => 1 + (i * SeedsPerCase))];

    [Theory]
    [MemberData(nameof(FirstSeeds))]
    public void Every_scheme_is_really_in_the_rows_of_every_seed(int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + SeedsPerCase; seed++)
        {
            using var city = GeneratedCity.Of(new CityOptions(People: 2_000, Months: 2, Seed: seed));
            AssertPlanted(city, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(1, 2_000)]
    [InlineData(4, 2_000)]
    [InlineData(12, 3_000)]
    public void Every_scheme_fits_into_short_and_long_periods(int months, int people)
    {
        using var city = GeneratedCity.Of(new CityOptions(people, months, Seed: 7));
        AssertPlanted(city, $"{months} months");
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
        var planted = city["truth"].Rows.GroupBy(row => row["scheme"]).ToDictionary(group => group.Key, group => group.Count());
        foreach (var scheme in SchemeNames.All)
            Assert.True(planted.GetValueOrDefault(scheme) >= 3, $"{where}: {scheme} was planted {planted.GetValueOrDefault(scheme)} times");
        foreach (var truth in city["truth"].Rows)
        {
            var wrong = SchemeDefinitions.All[truth["scheme"]](city, truth);
            Assert.True(wrong is null, $"{where}: {truth["scheme"]} of {truth["psn_no"]}: {wrong}");
            Assert.Contains(truth["scheme"], truth["rule_ids"].Split('|'));
            AssertKeysExist(city, truth);
        }
    }

    private static void AssertKeysExist(GeneratedCity city, CsvRow truth)
    {
        var encounters = truth.List("mdtrt_id");
        Assert.Equal(truth["fixmedins_code"], city.Encounter(encounters[0])["fixmedins_code"]);
        Assert.Equal(truth.List("setl_id"), encounters.Select(id => city.SettlementsOf(id).Single()["setl_id"]));
        var lines = encounters.SelectMany(city.LinesOf).Select(line => line["bkkp_sn"]).ToHashSet();
        Assert.Subset(lines, truth.List("bkkp_sn").ToHashSet());
    }
}
