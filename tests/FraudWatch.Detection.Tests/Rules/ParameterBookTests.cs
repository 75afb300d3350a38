using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Tests.Rules;

public sealed class ParameterBookTests
{
    private static readonly DateOnly Spring = new(2024, 3, 1);
    private static readonly DateOnly Autumn = new(2024, 10, 1);

    [Fact]
    public void A_county_takes_the_values_of_its_city_and_a_city_those_of_its_province()
    {
        using var folder = new RuleFolder().Add("long-stay")
            .AddFile("parameters/640000.yaml", Entry(20, "2021-01-01"))
            .AddFile("parameters/640500.yaml", Entry(15, "2021-01-01"));
        var catalogue = folder.Load().EnsureSound();

        Assert.Equal([15L, 15L, 20L, 30L, 30L], new[] { "640502", "640500", "640105", "110101", null }.Select(region => Longest(catalogue, region, Spring)));
    }

    [Fact]
    public void A_value_holds_from_its_first_day_until_the_day_before_its_end()
    {
        using var folder = new RuleFolder().Add("long-stay").AddFile("parameters/default.yaml", Entry(20, "2024-03-01", "2024-10-01"));
        var catalogue = folder.Load().EnsureSound();

        Assert.Equal([30L, 20L, 20L, 30L], new[] { Spring.AddDays(-1), Spring, Autumn.AddDays(-1), Autumn }.Select(day => Longest(catalogue, null, day)));
    }

    [Fact]
    public void A_rule_runs_once_when_all_claims_share_their_values()
    {
        using var folder = new RuleFolder().Add("long-stay").AddFile("parameters/640500.yaml", Entry(15, "2021-01-01"));
        var catalogue = folder.Load().EnsureSound();

        Assert.Empty(Assert.Single(catalogue.Parameters.Sets(catalogue.Find("long-stay"), ["110101", null])).Periods);
    }

    [Fact]
    public void A_rule_runs_once_per_distinct_set_of_values()
    {
        using var folder = new RuleFolder().Add("long-stay").AddFile("parameters/640500.yaml", Entry(15, "2024-03-01", "2024-10-01"));
        var catalogue = folder.Load().EnsureSound();

        var sets = catalogue.Parameters.Sets(catalogue.Find("long-stay"), ["640502", "640503", "110101"]);

        Assert.Equal([15L, 30L], sets.Select(set => (long)set.Values["longest_days"]).Order());
        Assert.Equal(
            [new ParameterPeriod("640502", Spring, Autumn), new ParameterPeriod("640503", Spring, Autumn)],
            sets.Single(set => (long)set.Values["longest_days"] == 15).Periods);
    }

    [Theory]
    [InlineData("rule: long-stay\n  name: longest_days\n  value: 366", "value: 366 is above max, 365")]
    [InlineData("rule: long-stay\n  name: longest_days\n  value: 3.5", "value: 3.5 is not a whole number, as the default is")]
    [InlineData("rule: long-stay\n  name: longest_days\n  value: \"15\"", "value: '15' is not of the kind of the default, '30'")]
    [InlineData("rule: long-stay\n  name: shortest_days\n  value: 15", "name: long-stay has no parameter 'shortest_days'")]
    [InlineData("rule: other\n  name: longest_days\n  value: 15", "rule: there is no rule 'other'")]
    public void A_value_that_cannot_be_is_refused(string entry, string message)
    {
        using var folder = new RuleFolder().Add("long-stay")
            .AddFile("parameters/640500.yaml", $"- {entry}\n  from: 2021-01-01\n  why: test\n");

        Assert.Equal($"parameters/640500.yaml: [0].{message}", Assert.Single(folder.Load().Problems).ToString());
    }

    [Fact]
    public void Two_values_for_one_day_are_refused()
    {
        using var folder = new RuleFolder().Add("long-stay")
            .AddFile("parameters/640500.yaml", Entry(15, "2021-01-01") + Entry(10, "2024-03-01"));

        Assert.Equal("parameters/640500.yaml: long-stay.longest_days: two values hold on 2024-03-01", Assert.Single(folder.Load().Problems).ToString());
    }

    [Fact]
    public void A_file_that_names_no_region_is_refused()
    {
        using var folder = new RuleFolder().Add("long-stay").AddFile("parameters/zhongwei.yaml", Entry(15, "2021-01-01"));

        Assert.Contains("neither a six-digit division nor default", Assert.Single(folder.Load().Problems).Message, StringComparison.Ordinal);
    }

    private static string Entry(int value, string from, string? to = null) =>
        $"- {{rule: long-stay, name: longest_days, value: {value}, from: {from}, to: {to ?? "null"}, why: test}}\n";

    private static long Longest(RuleCatalogue catalogue, string? region, DateOnly day) =>
        (long)catalogue.Parameters.Values(catalogue.Find("long-stay"), region, day)["longest_days"];
}
