namespace FraudWatch.Detection.Tests.Risk;

public class RatingTests
{
    private const int Peers = 40;

    [Fact]
    public async Task An_institution_is_not_odd_for_being_large()
    {
        using var city = new RatedCity(Peers);
        await city.RateAsync();

        Assert.True(Math.Abs(city.Read<double>("select corr(s.anomaly, f.encounters) from scores.institution s join features.institution f using (fixmedins_code)")) < 0.4);
    }

    [Fact]
    public async Task A_cost_far_above_what_its_size_explains_is_the_highest_score_and_the_first_reason()
    {
        using var city = new RatedCity(Peers);
        city.Set("H10", "total_cost", 200 * 20000);
        await city.RateAsync();

        Assert.Equal("H10", city.Read<string>("select fixmedins_code from scores.institution order by anomaly desc limit 1"));
        Assert.StartsWith("""[{"code":"total_cost","side":"high""", city.Read<string>("select reasons from scores.institution where fixmedins_code = 'H10'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_far_beyond_chance_lead_the_list_with_their_rule_as_first_reason()
    {
        using var city = new RatedCity(Peers);
        for (var i = 0; i < 20; i++)
            city.Find("H5", $"m{i}", null, "S", 1000);
        await city.RateAsync();

        Assert.Equal("H5", city.Read<string>("select fixmedins_code from risk.institution where rank = 1"));
        Assert.Equal("A", city.Read<string>("select tier from risk.institution where rank = 1"));
        Assert.Contains("规则甲 20 例", city.Read<string>("select reasons from risk.institution where rank = 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_finding_weighs_less_than_ten()
    {
        using var city = new RatedCity(Peers);
        city.Find("H5", "m", null, "S", 1000);
        for (var i = 0; i < 10; i++)
            city.Find("H6", $"n{i}", null, "S", 100);
        await city.RateAsync();

        Assert.True(Probability(city, "H5") < Probability(city, "H6"));
    }

    [Fact]
    public async Task An_anomaly_alone_never_passes_its_cap()
    {
        using var city = new RatedCity(Peers);
        city.Set("H10", "total_cost", 1e9);
        city.Set("H10", "drug_share", 50);
        await city.RateAsync();

        Assert.InRange(Probability(city, "H10"), 0.2, 0.27);
    }

    [Fact]
    public async Task Money_of_one_fee_line_is_counted_once_however_many_rules_hit_it()
    {
        using var city = new RatedCity(Peers);
        city.Find("H5", "m", "l1", "S", 100);
        city.Find("H5", "m", "l1", "D", 80);
        city.Find("H5", "m", "l2", "S", 30);
        city.Find("H5", "m", null, "S", 120);
        await city.RateAsync();

        Assert.Equal(130, city.Read<decimal>("select amount_at_risk from risk.institution where fixmedins_code = 'H5'"));
    }

    [Fact]
    public async Task Every_institution_is_ranked_once_even_without_a_finding()
    {
        using var city = new RatedCity(Peers);
        await city.RateAsync();

        Assert.Equal(Peers, city.Read<int>("select count(distinct rank) from risk.institution where reasons is not null and tier in ('C', 'D')"));
    }

    [Fact]
    public async Task Findings_that_are_not_queued_are_counted_and_never_rated()
    {
        using var without = new RatedCity(Peers);
        using var with = new RatedCity(Peers);
        without.Find("H6", "m", null, "S", 100);
        with.Find("H6", "m", null, "S", 100);
        for (var i = 0; i < 20; i++)
            with.Find("H5", $"m{i}", null, "D", 1000, queued: false);
        await without.RateAsync();
        await with.RateAsync();

        Assert.Equal(21, with.Read<int>("select count(*) from findings.finding"));
        Assert.Equal(Rating(without), Rating(with));
    }

    [Fact]
    public async Task A_finding_has_the_weight_of_its_rule_at_its_institution_and_one_about_a_person_the_precision_of_its_severity()
    {
        using var city = new RatedCity(Peers);
        for (var i = 0; i < 10; i++)
            city.Find("H5", $"m{i}", null, "S", 100);
        city.Find("H6", "n", null, "S", 100);
        city.Find("H5", "p", null, "L", 100, rule: "rule-p");
        city.Find("H7", "q", null, "D", 100, queued: false);
        await city.RateAsync();

        Assert.Equal(0, city.Read<int>("select count(*) from findings.finding f join risk.rule_evidence e using (rule_id, fixmedins_code) where f.rule_id = 'rule-s' and f.probability is distinct from e.weight"));
        Assert.True(city.Read<double>("select min(probability) from findings.finding where fixmedins_code = 'H5' and rule_id = 'rule-s'") > city.Read<double>("select probability from findings.finding where fixmedins_code = 'H6'"));
        Assert.Equal(0.08, city.Read<double>("select probability from findings.finding where rule_id = 'rule-p'"));
        Assert.Equal(0.85, city.Read<double>("select probability from findings.finding where fixmedins_code = 'H7'"));
    }

    [Fact]
    public async Task A_rating_made_again_tells_the_findings_of_their_new_weight()
    {
        using var city = new RatedCity(Peers);
        city.Find("H5", "m", null, "S", 100);
        await city.RateAsync();
        var one = city.Read<double>("select probability from findings.finding where finding_id = 'f0'");
        for (var i = 0; i < 10; i++)
            city.Find("H5", $"m{i}", null, "S", 100);
        await city.RateAsync();

        Assert.True(city.Read<double>("select probability from findings.finding where finding_id = 'f0'") > one);
        Assert.Equal(1, city.Read<int>("select count(distinct probability) from findings.finding"));
    }

    private static string Rating(RatedCity city) => city.Read<string>(
        "select string_agg(concat_ws(' ', rank, fixmedins_code, probability, expected_recovery, tier, findings, amount_at_risk, reasons), chr(10) order by rank) from risk.institution");

    private static double Probability(RatedCity city, string institution) =>
        city.Read<double>($"select probability from risk.institution where fixmedins_code = '{institution}'");
}
