using FraudWatch.Core.People;

namespace FraudWatch.Core.Tests.People;

public sealed class RegionScopeTests
{
    [Theory]
    [InlineData("990100", "990101", true)]
    [InlineData("990100", "990100", true)]
    [InlineData("990100", "990200", false)]
    [InlineData("990000", "990200", true)]
    [InlineData("990110", "990110", true)]
    [InlineData("990110", "990111", false)]
    [InlineData("000000", "110105", true)]
    [InlineData("990101", "990100", false)]
    public void A_division_covers_itself_and_what_is_below(string granted, string asked, bool covered) =>
        Assert.Equal(covered, RegionScope.Of([granted]).Covers(asked));

    [Fact]
    public void An_unknown_division_is_seen_by_the_country_alone()
    {
        Assert.False(RegionScope.Of(["990000"]).Covers((string?)null));
        Assert.True(RegionScope.Country.Covers((string?)null));
        Assert.False(RegionScope.None.Covers("990100"));
    }

    [Theory]
    [InlineData("9901")]
    [InlineData("99010x")]
    public void What_is_no_code_is_refused(string code) => Assert.Throws<ArgumentException>(() => RegionScope.Of([code]));
}
