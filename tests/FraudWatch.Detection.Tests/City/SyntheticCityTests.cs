using FraudWatch.Detection.Rules;
using FraudWatch.Synthetic;

namespace FraudWatch.Detection.Tests.City;

/// <summary>The rules on whole cities: they find what was planted, and honest life keeps them quiet.</summary>
public class SyntheticCityTests
{
    private const int People = 4_000;

    [Fact]
    public async Task Each_rule_finds_what_was_planted_for_it()
    {
        using var city = await DetectedCity.BuildAsync(new CityOptions(People, 12, 11));
        var planted = Truth(city);
        var found = Findings(city);

        Assert.All(Rules().Where(rule => !KnownGaps.Unplanted.Contains(rule.Id)), rule =>
        {
            var acts = planted.Where(act => act.Rules.Contains(rule.Id)).ToArray();
            Assert.True(acts.Length > 0, $"{rule.Id}: no scheme is planted for it; add one, or say in {nameof(KnownGaps)} why not.");
            var seen = acts.Count(act => found.Any(finding => finding.IsSame(act, rule.Id)));
            var enough = KnownGaps.Unseen.Contains(rule.Id) ? 0 : KnownGaps.Half.Contains(rule.Id) ? 0.5 : 0.95;
            Assert.True(seen >= enough * acts.Length, $"{rule.Id}: {seen} of {acts.Length} planted acts were found.");
        });
    }

    [Fact]
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
            Assert.True(units[rule.Id] > 0 || KnownGaps.WithoutTables.Contains(rule.Id), $"{rule.Id} judged nothing.");
            var allowed = (double)rule.FalsePositiveRate.AtMost / rule.FalsePositiveRate.Per * units[rule.Id];
            // A rate below one in the whole sample still lets a single hit happen: three deviations of a Poisson count.
            Assert.True(hits[rule.Id] <= allowed + 3 * Math.Sqrt(allowed), $"{rule.Id}: {hits[rule.Id]} hits in {units[rule.Id]}, {allowed:0.00} allowed.");
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
