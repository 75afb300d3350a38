using FraudWatch.Synthetic.Tests.Reading;

namespace FraudWatch.Synthetic.Tests;

public class ReproducibilityTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        using var first = GeneratedCity.Of(new CityOptions(1_500, 3, 42));
        using var second = GeneratedCity.Of(new CityOptions(1_500, 3, 42));

        Assert.Equal(first.Fingerprint(), second.Fingerprint());
    }

    [Fact]
    public void Another_seed_gives_another_city()
    {
        using var first = GeneratedCity.Of(new CityOptions(1_500, 3, 42));
        using var second = GeneratedCity.Of(new CityOptions(1_500, 3, 43));

        Assert.NotEqual(first.Fingerprint(), second.Fingerprint());
    }

    [Fact]
    public void Planting_a_scheme_leaves_everybody_else_as_they_were()
    {
        using var honest = GeneratedCity.Of(new CityOptions(1_500, 3, 42, []));
        using var planted = GeneratedCity.Of(new CityOptions(1_500, 3, 42, ["idle-bed"]));
        var accused = planted["truth"].Rows.SelectMany(row => row.List("psn_no")).ToHashSet();

        string[] LinesOfOthers(GeneratedCity city) => [.. city["fee_list_d"].Rows.Where(row => !accused.Contains(row["psn_no"])).Select(row => string.Join(',', row.Values))];

        Assert.Equal(LinesOfOthers(honest), LinesOfOthers(planted));
    }
}
