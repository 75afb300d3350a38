using FraudWatch.Detection.Rules;
using FraudWatch.Synthetic;

namespace FraudWatch.Detection.Tests.City;

/// <summary>The rules on whole cities: they find what was planted, and honest life keeps them quiet.</summary>
public class SyntheticCityTests
{
    private const int People = 4_000;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Each_rule_finds_what_was_planted_for_it()
    {
        using var city = await DetectedCity.BuildAsync(new CityOptions(People, 12, 11));

        AssertFound(city, Rules().Select(rule => rule.Id).Where(id =>
            id is not (KnownGaps.Scanning or KnownGaps.Surge) && !KnownGaps.OfManyPeers.Contains(id) && !KnownGaps.OfManyStays.Contains(id)));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Rules_that_compare_institutions_find_the_one_that_departs_from_its_peers()
    {
        var schemes = KnownGaps.OfManyPeers.Intersect(SchemeNames.All).ToArray();
        using var city = await DetectedCity.BuildAsync(new CityOptions(10_000, 6, 12, schemes));

        AssertFound(city, KnownGaps.OfManyPeers);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Rules_that_count_stays_by_the_month_find_the_hospital_that_departs()
    {
        using var city = await DetectedCity.BuildAsync(new CityOptions(50_000, 3, 13, [.. KnownGaps.OfManyStays]), KnownGaps.OfManyStays);

        AssertFound(city, KnownGaps.OfManyStays);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_surge_of_admissions_is_found_where_somebody_is_admitted_every_other_day()
    {
        using var city = await DetectedCity.BuildAsync(new CityOptions(14_000, 6, 12, [KnownGaps.Surge]), [KnownGaps.Surge]);

        AssertFound(city, [KnownGaps.Surge]);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Packs_without_codes_are_found_where_every_pack_must_be_scanned()
    {
        using var city = await DetectedCity.BuildAsync(new CityOptions(3_000, 5, 11, [KnownGaps.Scanning]) { Start = new DateOnly(2025, 11, 1) });

        AssertFound(city, [KnownGaps.Scanning]);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Honest_life_stays_within_each_rules_stated_rate()
    {
        var hits = Rules().ToDictionary(rule => rule.Id, _ => 0L);
        var units = Rules().ToDictionary(rule => rule.Id, _ => 0L);
        foreach (var seed in new[] { 21, 22, 23 })
        {
            using var city = await DetectedCity.BuildAsync(new CityOptions(People, 12, seed, []));
            foreach (var (rule, findings, denominator) in city.Rows(
                "select rule_id, coalesce(findings, 0), coalesce(denominator, 0) from findings.rule_run", r => (r.GetString(0), r.GetInt64(1), r.GetInt64(2))))
            {
                hits[rule] += findings;
                units[rule] += denominator;
            }
        }

        Assert.All(Rules(), rule =>
        {
            Assert.True(units[rule.Id] > 0, $"{rule.Id} judged nothing.");
            var allowed = (double)rule.FalsePositiveRate.AtMost / rule.FalsePositiveRate.Per * units[rule.Id];
            // A rate below one in the whole sample still lets a single hit happen: three deviations of a Poisson count.
            Assert.True(hits[rule.Id] <= allowed + 3 * Math.Sqrt(allowed), $"{rule.Id}: {hits[rule.Id]} hits in {units[rule.Id]}, {allowed:0.00} allowed.");
        });
    }

    private static void AssertFound(DetectedCity city, IEnumerable<string> rules)
    {
        var planted = Truth(city);
        var found = Findings(city);
        Assert.All(rules, rule =>
        {
            var acts = planted.Where(act => act.Rules.Contains(rule)).ToArray();
            Assert.True(acts.Length > 0, $"{rule}: no scheme is planted for it; add one, or say in {nameof(KnownGaps)} why not.");
            var seen = acts.Count(act => found.Any(finding => finding.IsSame(act, rule)));
            Assert.True(seen >= 0.95 * acts.Length, $"{rule}: {seen} of {acts.Length} planted acts were found.");
        });
    }

    private static IReadOnlyList<Rule> Rules() => RuleCatalogue.Load().EnsureSound().Rules;

    private static IReadOnlyList<PlantedKey> Findings(DetectedCity city) => city.Rows(
        "select rule_id, fixmedins_code, psn_no, mdtrt_id, bkkp_sn from findings.finding",
        r => PlantedKey.Of(r.GetString(0), Text(r, 1), Text(r, 2), Text(r, 3), Text(r, 4)));

    private static PlantedKey[] Truth(DetectedCity city)
    {
        var lines = File.ReadAllLines(Path.Combine(city.Exports, "truth.csv"));
        var header = lines[0].Split(',').ToList();
        string Cell(string[] cells, string name) => cells[header.IndexOf(name)];
        return [.. lines.Skip(1).Select(line => line.Split(',')).Select(cells => PlantedKey.Of(
            Cell(cells, "rule_ids"), Cell(cells, "fixmedins_code"), Cell(cells, "psn_no"), Cell(cells, "mdtrt_id"), Cell(cells, "bkkp_sn")))];
    }

    private static string? Text(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
