using System.Diagnostics;
using System.Globalization;
using FraudWatch.Detection.Rules;
using FraudWatch.Synthetic;

namespace FraudWatch.Detection.Tests.City;

/// <summary>A patient who is judged alone, in memory, is judged as among all the others.</summary>
[Trait("Category", "Slow")]
public sealed class PatientRulesTests
{
    private static readonly string[] Keys = ["fixmedins_code", "mdtrt_id", "setl_id", "bkkp_sn", "occurred_on"];

    [Fact]
    public async Task A_patient_alone_is_judged_as_in_the_run_over_everybody()
    {
        using var city = await DetectedCity.BuildAsync(new CityOptions { People = 2_000, Months = 12, Seed = 77 });
        var rules = PatientRules.Load(city.Connection, RuleCatalogue.Load());
        var judge = rules.For(region: null, new DateOnly(2025, 1, 1));
        var people = new PatientRows(city, rules);
        var expected = city.Rows(
                $"SELECT rule_id, psn_no, {string.Join(", ", Keys.Select(key => $"coalesce(CAST({key} AS VARCHAR), '')"))} FROM findings.finding",
                row => (Rule: row.GetString(0), Person: row.IsDBNull(1) ? "" : row.GetString(1), Text: string.Join(',', Enumerable.Range(2, Keys.Length).Select(row.GetString))))
            .Where(finding => rules.Rules.Any(rule => rule.Id == finding.Rule))
            .Select(finding => $"{finding.Rule} {finding.Person} {finding.Text}").ToHashSet();
        var clock = Stopwatch.StartNew();
        var found = people.Names.SelectMany(person => judge.Judge(people.Of(person), CancellationToken.None)).Select(Text).ToHashSet();
        Console.WriteLine($"{people.Names.Count} people, {clock.Elapsed.TotalMilliseconds / people.Names.Count:F2} ms each, {expected.Count} findings");

        Assert.True(expected.Count > 100, $"only {expected.Count} findings to compare");
        Assert.True(expected.SetEquals(found), string.Join(
            '\n', expected.Except(found).Order().Select(finding => $"missed: {finding}").Concat(found.Except(expected).Order().Select(finding => $"in excess: {finding}"))));
    }

    private static string Text(PatientFinding finding) =>
        $"{finding.Rule.Id} {finding["psn_no"]} {string.Join(',', Keys.Select(key => string.Create(CultureInfo.InvariantCulture, $"{finding[key]}")))}";
}
