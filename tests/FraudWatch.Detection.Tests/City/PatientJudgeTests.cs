using System.Diagnostics;
using System.Globalization;
using FraudWatch.Core.Findings;
using FraudWatch.Detection.Rules;
using FraudWatch.Synthetic;

namespace FraudWatch.Detection.Tests.City;

/// <summary>A patient who is judged alone, in memory, is judged as among all the others.</summary>
[Trait("Category", "Slow")]
public sealed class PatientJudgeTests
{
    [Fact]
    public async Task A_patient_alone_is_judged_as_in_the_run_over_everybody()
    {
        using var city = await DetectedCity.BuildAsync(new CityOptions { People = 2_000, Months = 12, Seed = 77 });
        await EverybodyFacts.BuildAsync(city.Connection, RuleCatalogue.Load(), new DateOnly(2026, 1, 1), CancellationToken.None);
        var judge = PatientJudge.Load(city.Connection, RuleCatalogue.Load());
        var people = new PatientRows(city.Connection, judge);
        var expected = city.Rows(
                "SELECT rule_id, finding_id, sentence_zh, coalesce(duty, ''), amount_at_risk, severity, psn_no FROM findings.finding",
                row => (Rule: row.GetString(0), Text: Text(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetDecimal(4), row.GetString(5))))
            .Where(finding => judge.Rules.Any(rule => rule.Id == finding.Rule))
            .Select(finding => finding.Text).ToHashSet();
        var clock = Stopwatch.StartNew();
        var found = people.Names.SelectMany(person => judge.Judge(people.Of(person), CancellationToken.None)).Select(finding => Text(judge, finding)).ToHashSet();
        Console.WriteLine($"{people.Names.Count} people, {clock.Elapsed.TotalMilliseconds / people.Names.Count:F2} ms each, {expected.Count} findings");

        Assert.True(expected.Count > 100, $"only {expected.Count} findings to compare");
        Assert.True(expected.SetEquals(found), string.Join(
            '\n', expected.Except(found).Order().Select(finding => $"missed: {finding}").Concat(found.Except(expected).Order().Select(finding => $"in excess: {finding}"))));
    }

    private static string Text(PatientJudge judge, PatientFinding finding) => Text(
        finding.Rule.Id, finding.Id, PatientSentence.Chinese(finding, judge.Institution(finding.FixmedinsCode)), PatientSentence.Clause(finding) ?? "",
        finding.Amount, PatientSentence.SeverityOf(finding).Letter());

    private static string Text(string rule, string id, string sentence, string clause, decimal? amount, string severity) =>
        string.Create(CultureInfo.InvariantCulture, $"{rule} {id} {severity} {amount:F2} {clause} {sentence}");
}
