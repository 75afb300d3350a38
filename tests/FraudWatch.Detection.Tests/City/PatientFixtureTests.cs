using FraudWatch.Core.Findings;
using FraudWatch.Detection.Patients;
using FraudWatch.Detection.Rules;
using FraudWatch.Relational;

namespace FraudWatch.Detection.Tests.City;

/// <summary>Every rule about single persons says the same of one who asks with a new visit as of all of them in a run.</summary>
[Trait("Category", "Slow")]
public sealed class PatientFixtureTests
{
    [Fact]
    public async Task A_patients_last_visit_sent_alone_is_judged_as_in_the_run_over_everybody_by_every_rule_about_persons()
    {
        var shipped = RuleCatalogue.Load(Rules.RepositoryFolders.Rules).EnsureSound();
        // Whatever goes into the queue today: an office may switch any of them on tomorrow.
        var asked = shipped.Rules.Where(rule => rule.Scope == RuleWords.PerPerson && rule.Folder is not null)
            .Select(rule => rule with { Status = RuleStatus.Stable, Subject = RuleWords.Institution, Parameters = [.. rule.Parameters.Select(OfTown)] }).ToList();
        using var town = await FixtureTown.BuildAsync(shipped);
        var catalogue = town.Catalogue with { Rules = [.. town.Catalogue.Rules.Select(rule => asked.Find(one => one.Id == rule.Id) ?? rule)] };
        var expected = (await town.FindAsync(asked)).ToLookup(finding => finding.Person, finding => finding.Finding);
        await EverybodyFacts.BuildAsync(town.Connection, catalogue, new DateOnly(2026, 1, 1), CancellationToken.None);
        var judge = PatientJudge.Load(town.Connection, catalogue);
        var people = new PatientRows(town.Connection, judge);

        var problems = new List<string>();
        foreach (var person in people.Names)
        {
            var found = judge.Judge(LastVisitSent(judge, people.Of(person)), CancellationToken.None).Select(finding => Text(judge, finding)).ToList();
            problems.AddRange(expected[person].Except(found).Select(finding => $"{person} lacks {finding}").Concat(found.Except(expected[person]).Select(finding => $"{person} has {finding}")));
        }

        Assert.Equal(asked.Select(rule => rule.Id).Order(StringComparer.Ordinal), judge.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal));
        Assert.True(problems.Count == 0, $"{problems.Count}:\n{string.Join('\n', problems.Take(60))}");
        AssertFires(asked, expected.SelectMany(findings => findings));
    }

    /// <summary>Most of the town's patients come from fixtures that register nobody, so that its register never seems to be complete.</summary>
    private static RuleParameter OfTown(RuleParameter parameter) => parameter.Name == "coverage_share" ? parameter with { Default = 0.01m } : parameter;

    /// <summary>A fixture with settings of its own fires under these alone; each of the others must have been compared with a finding.</summary>
    private static void AssertFires(IEnumerable<Rule> asked, IEnumerable<string> findings)
    {
        var fired = findings.Select(finding => finding.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var silent = asked.Where(rule => RuleFixtures.Settings(rule, "fires").Parameters.Count == 0 && !fired.Contains(rule.Id)).Select(rule => rule.Id).ToList();
        Assert.True(silent.Count == 0, $"Never fired: {string.Join(", ", silent)}");
    }

    /// <summary>The latest visit as a hospital's system sends it, the rest as the history.</summary>
    private static IReadOnlyDictionary<string, Relation> LastVisitSent(PatientJudge judge, IReadOnlyDictionary<string, Relation> all)
    {
        var encounters = judge.Inputs.Single(input => input.Table == "lake.mdtrt_d");
        if (!all.TryGetValue(encounters.Table, out var visits))
            return all;
        var last = visits.Rows.MaxBy(row => row[encounters.PlaceOf("begntime")].ToObject() as DateTime?)![encounters.PlaceOf("mdtrt_id")].ToString();
        var sent = new PatientClaims(judge.Inputs);
        var history = new Dictionary<string, Relation>();
        foreach (var input in judge.Inputs.Where(input => all.ContainsKey(input.Table)))
        {
            var rows = all[input.Table].Rows.ToLookup(row => input.PlaceOf("mdtrt_id") is >= 0 and var place && row[place].ToString() == last);
            history[input.Table] = new Relation([.. rows[false]]);
            foreach (var row in rows[true])
                sent.Add(input.Table, [.. input.Columns.Select((column, i) => (column, row[i]))]);
        }

        return sent.Over(history);
    }

    private static string Text(PatientJudge judge, PatientFinding finding) => FixtureTown.Text(
        finding.Rule.Id, finding.Id, PatientSentence.SeverityOf(finding).Letter(), finding.Amount, PatientSentence.Chinese(finding, judge.Institution(finding.FixmedinsCode)));
}
