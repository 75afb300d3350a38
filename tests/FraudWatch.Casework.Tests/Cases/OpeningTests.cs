using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Testing;

namespace FraudWatch.Casework.Tests.Cases;

public sealed class OpeningTests
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Findings_of_one_institution_and_scheme_are_one_case(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);

        var report = await bench.OpenAsync(1,
            Suspect.Finding("a", line: "L1", encounter: "M1", amount: 300), Suspect.Finding("b", rule: "idle-bed", line: "L1", encounter: "M1", amount: 500),
            Suspect.Finding("c", family: "charging", rule: "over-price"), Suspect.Finding("d", institution: "H990100002"));

        Assert.Equal((3, 0, 4), (report.Opened, report.Joined, report.Read));
        var one = (await bench.CasesAsync())[0];
        Assert.Equal(($"XS-2026-{one.Id:D6}", 500m, 350m, 2, "idle-bed,overlapping-stays"), (one.Number, one.Amount, one.Fund, one.Findings, one.Rules));
        // 2026-03-02 and 15 working days.
        Assert.Equal((CaseState.Detected, new DateOnly(2026, 3, 23)), (one.State, one.DueOn));
        Assert.Equal("b", (await bench.AllAsync<CaseFinding>()).Single(finding => finding.FindingId == "a").CountedUnder);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_same_run_again_changes_nothing(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("a"), Suspect.Finding("b"));
        var before = await bench.CasesAsync();

        var again = await bench.OpenAsync(1, Suspect.Finding("a"), Suspect.Finding("b"));

        Assert.Equal((0, 0, 2), (again.Opened, again.Joined, again.Known));
        Assert.Equal(before.Select(one => one.Version), (await bench.CasesAsync()).Select(one => one.Version));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_later_finding_joins_the_open_case_and_says_new_data(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("a", amount: 50_000));
        var before = Assert.Single(await bench.CasesAsync());

        var report = await bench.OpenAsync(2, Suspect.Finding("a", amount: 50_000), Suspect.Finding("b", amount: 10, watermark: 2));

        var after = Assert.Single(await bench.CasesAsync());
        Assert.Equal((1, 1), (report.Joined, report.NewData));
        Assert.Equal((50_010m, 1L, 2L), (after.Amount, after.Watermark, after.NewDataWatermark));
        Assert.True(after.Priority >= before.Priority && after.Version > before.Version);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task What_a_later_load_says_otherwise_is_flagged_and_the_evidence_stays(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("a"), Suspect.Finding("b", institution: "H2"), Suspect.Finding("c", institution: "H3"));

        // a has another amount, b is no longer found, c is as it was.
        await bench.OpenAsync(2, Suspect.Finding("a", amount: 7, watermark: 2), Suspect.Finding("c", institution: "H3", watermark: 2));

        Assert.Equal([2L, 2L, null], (await bench.CasesAsync()).Select(one => one.NewDataWatermark));
        Assert.Equal(1000m, (await bench.AllAsync<CaseFinding>()).Single(finding => finding.FindingId == "a").Amount);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_new_version_of_a_rule_does_not_bring_a_decided_act_back(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("a", encounter: "M1"));
        var one = Assert.Single(await bench.CasesAsync());
        var inspector = CaseBench.Person(1, Role.Inspector);
        await bench.StepAsync(inspector, one.Id, CaseAction.Start);
        await bench.DecideAsync(inspector, one.Id, VerdictKind.Unfounded);
        await bench.StepAsync(inspector, one.Id, CaseAction.Dismiss);

        var report = await bench.OpenAsync(2, Suspect.Finding("new-id", encounter: "M1", watermark: 2) with { RuleVersion = 2 });
        var other = await bench.OpenAsync(2, Suspect.Finding("other", encounter: "M2", watermark: 2));

        Assert.Equal((1, 0), (report.Known, report.Opened));
        Assert.Equal(1, other.Opened);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_rule_about_a_person_opens_a_case_about_the_person(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);

        await bench.OpenAsync(1,
            Suspect.Finding("a", institution: "H1") with { Grain = "person" }, Suspect.Finding("b", institution: "H2", amount: 9000) with { Grain = "person" });

        var one = Assert.Single(await bench.CasesAsync());
        Assert.Equal((SubjectKind.Person, "P1", "H2"), (one.SubjectKind, one.SubjectCode, one.FixmedinsCode));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task What_is_suppressed_opens_nothing_until_its_last_day_has_passed(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine, new CaseSettings { SecondLookShare = 0 });
        await bench.OpenAsync(1, Suspect.Finding("a"));
        var one = Assert.Single(await bench.CasesAsync());
        await new Suppressions(bench.Desk).AddAsync(CaseBench.Person(1, Role.Supervisor), one.Id, "overlapping-stays", new DateOnly(2026, 3, 10), "Known twin wards.", default);

        var held = await bench.OpenAsync(2, Suspect.Finding("a"), Suspect.Finding("b", watermark: 2), Suspect.Finding("c", rule: "idle-bed", watermark: 2));
        bench.Store.Time.Advance(TimeSpan.FromDays(9));
        var after = await bench.OpenAsync(3, Suspect.Finding("a"), Suspect.Finding("b", watermark: 2), Suspect.Finding("c", rule: "idle-bed", watermark: 2));

        Assert.Equal((1, 1), (held.Held, held.Joined));
        Assert.Equal((0, 1), (after.Held, after.Joined));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Some_of_what_is_suppressed_is_looked_at_all_the_same(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine, new CaseSettings { SecondLookShare = 1 });
        await bench.OpenAsync(1, Suspect.Finding("a"));
        var one = Assert.Single(await bench.CasesAsync());
        await new Suppressions(bench.Desk).AddAsync(CaseBench.Person(1, Role.Supervisor), one.Id, "overlapping-stays", new DateOnly(2026, 3, 10), "Known twin wards.", default);

        var report = await bench.OpenAsync(2, Suspect.Finding("a"), Suspect.Finding("b", watermark: 2));

        Assert.Equal((0, 1), (report.Held, report.Joined));
    }
}
