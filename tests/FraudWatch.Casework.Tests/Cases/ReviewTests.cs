using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Testing;

namespace FraudWatch.Casework.Tests.Cases;

public sealed class ReviewTests
{
    private static readonly Actor Inspector = CaseBench.Person(1, Role.Inspector);
    private static readonly Actor Supervisor = CaseBench.Person(2, Role.Supervisor);
    private static readonly Actor Approver = CaseBench.Person(3, Role.Approver);

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_case_goes_from_its_first_look_to_the_money_by_three_persons(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        var id = await UnderReviewAsync(bench, 200_000, VerdictKind.Confirmed);

        await bench.StepAsync(Inspector, id, CaseAction.FeedBack);
        await bench.StepAsync(Inspector, id, CaseAction.ReceiveAppeal);
        await bench.StepAsync(Supervisor, id, CaseAction.Uphold);
        var final = await bench.CaseAsync(id);
        await bench.StepAsync(Approver, id, CaseAction.Confirm);
        var early = await Assert.ThrowsAsync<RefusedException>(() => bench.StepAsync(Inspector, id, CaseAction.Settle));
        await new RecordPayment(bench.Desk).RunAsync(Inspector, id, (await bench.CaseAsync(id)).Version, 200_000, "DK-1", default);
        await bench.StepAsync(Inspector, id, CaseAction.Settle);

        var closed = await bench.CaseAsync(id);
        Assert.Equal((CaseState.FinalReview, null, true), (final.State, final.OwnerId, final.Appealed));
        Assert.Equal(RefusalKind.Conflict, early.Kind);
        Assert.Equal((CaseState.Closed, false, null, 200_000m), (closed.State, closed.IsOpen, closed.OpenKey, closed.AmountRecovered));
        Assert.Equal(
            ["open", "start", "decide", "feed_back", "receive_appeal", "uphold", "confirm", "payment", "settle"],
            (await bench.AllAsync<CaseEntry>()).OrderBy(entry => entry.Id).Select(entry => entry.Action));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Nobody_is_their_own_second_pair_of_eyes(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        var both = new Actor(2, "both", new HashSet<Role> { Role.Inspector, Role.Supervisor, Role.Approver }, RegionScope.Country, null);
        await bench.OpenAsync(1, Suspect.Finding("a"));
        var id = (await bench.CasesAsync())[0].Id;
        await bench.StepAsync(both, id, CaseAction.Start);
        await bench.DecideAsync(both, id, VerdictKind.Confirmed);
        await bench.StepAsync(both, id, CaseAction.Submit);

        var step = await Assert.ThrowsAsync<RefusedException>(() => bench.StepAsync(both, id, CaseAction.Uphold));
        var verdict = await Assert.ThrowsAsync<RefusedException>(() => bench.DecideAsync(both, id, VerdictKind.Unfounded));

        Assert.Equal((RefusalKind.Forbidden, RefusalKind.Forbidden), (step.Kind, verdict.Kind));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Another_inspector_does_not_act_on_a_case_that_has_an_owner(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        var id = await UnderReviewAsync(bench, 500, VerdictKind.Confirmed);
        bench.Store.Time.Advance(bench.Desk.Settings.Lock + TimeSpan.FromMinutes(1));
        var other = CaseBench.Person(7, Role.Inspector);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => bench.StepAsync(other, id, CaseAction.FeedBack));

        Assert.Contains("belongs to another person", refused.Message, StringComparison.Ordinal);
        Assert.Empty(new TakeStep(bench.Desk).Possible(other, await bench.CaseAsync(id)));
        Assert.Equal(CaseState.Appeal, (await bench.StepAsync(Inspector, id, CaseAction.FeedBack)).State);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_large_case_is_not_dropped_by_one_person(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        var id = await UnderReviewAsync(bench, 100_000, VerdictKind.Unfounded);

        var alone = await Assert.ThrowsAsync<RefusedException>(() => bench.StepAsync(Inspector, id, CaseAction.Dismiss));
        await bench.StepAsync(Inspector, id, CaseAction.Submit);
        var closed = await bench.StepAsync(Supervisor, id, CaseAction.Overturn);

        Assert.Contains("needs a second person", alone.Message, StringComparison.Ordinal);
        Assert.Equal((CaseState.Closed, false), (closed.State, closed.Overturned));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task An_appeal_that_is_not_made_in_time_lapses_by_itself(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        var id = await UnderReviewAsync(bench, 500, VerdictKind.Confirmed);
        var due = (await bench.StepAsync(Inspector, id, CaseAction.FeedBack)).DueOn;

        var early = await new LapseAppeals(bench.Desk).RunAsync(CaseBench.Job, default);
        bench.Store.Time.Advance(TimeSpan.FromDays(15));
        var late = await new LapseAppeals(bench.Desk).RunAsync(CaseBench.Job, default);

        // 10 working days from Monday, 2 March 2026.
        Assert.Equal(new DateOnly(2026, 3, 16), due);
        Assert.Equal((0, 1, CaseState.FinalReview), (early, late, (await bench.CaseAsync(id)).State));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task One_verdict_settles_all_lines_that_are_alike_and_no_other(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("a"), Suspect.Finding("b"), Suspect.Finding("c") with { Evidence = """{"item_name":"MRI"}""" }, Suspect.Finding("d", rule: "idle-bed"));
        var id = (await bench.CasesAsync())[0].Id;
        var started = await bench.StepAsync(Inspector, id, CaseAction.Start);
        var request = new VerdictRequest { AlikeTo = "a", Verdict = VerdictKind.PartlyConfirmed, Share = 0.25m, Clause = VerdictClause.Article38, Reason = "institution_admits" };

        var after = await new DecideFindings(bench.Desk).RunAsync(Inspector, id, started.Version, request, default);

        Assert.Equal(["a", "b"], (await bench.AllAsync<CaseFinding>()).Where(finding => finding.Verdict is not null).Select(finding => finding.FindingId).Order());
        Assert.Equal((null, 500m), (after.Verdict, after.AmountConfirmed));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Several_lines_at_once_are_confirmed_without_money_under_article_39(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("a"), Suspect.Finding("b"));
        var id = (await bench.CasesAsync())[0].Id;
        var started = await bench.StepAsync(Inspector, id, CaseAction.Start);
        var decide = new DecideFindings(bench.Desk);
        var request = new VerdictRequest { AlikeTo = "a", Verdict = VerdictKind.Confirmed, Amount = 0, Clause = VerdictClause.Article39, Reason = "institution_admits" };

        var one = await Assert.ThrowsAsync<RefusedException>(() => decide.RunAsync(Inspector, id, started.Version, request with { Amount = 1 }, default));
        var after = await decide.RunAsync(Inspector, id, started.Version, request, default);

        Assert.Contains("amount", one.Errors.Keys);
        Assert.Equal((VerdictKind.Confirmed, 0m), (after.Verdict, after.AmountConfirmed));
    }

    [Theory]
    [InlineData(VerdictKind.Confirmed, "rule_misjudges", null, VerdictClause.Agreement, "reason")]
    [InlineData(VerdictKind.Confirmed, "institution_admits", null, null, "clause")]
    [InlineData(VerdictKind.Confirmed, "institution_admits", 1000.01, VerdictClause.Agreement, "amount")]
    [InlineData(VerdictKind.Confirmed, "institution_admits", 0.005, VerdictClause.Agreement, "amount")]
    [InlineData(VerdictKind.Confirmed, "institution_admits", null, VerdictClause.Article39, "clause")]
    [InlineData(VerdictKind.PartlyConfirmed, "institution_admits", null, VerdictClause.Agreement, "amount")]
    [InlineData(VerdictKind.Unfounded, "rule_misjudges", 5.0, null, "amount")]
    public async Task A_verdict_that_is_not_sound_is_refused_and_says_where(VerdictKind verdict, string reason, double? amount, VerdictClause? clause, string field)
    {
        await using var bench = await CaseBench.CreateAsync(CaseworkEngine.Sqlite);
        await bench.OpenAsync(1, Suspect.Finding("a"));
        var id = (await bench.CasesAsync())[0].Id;
        var started = await bench.StepAsync(Inspector, id, CaseAction.Start);
        var request = new VerdictRequest { Verdict = verdict, Reason = reason, Amount = (decimal?)amount, Clause = clause };

        var refused = await Assert.ThrowsAsync<RefusedException>(() => new DecideFindings(bench.Desk).RunAsync(Inspector, id, started.Version, request, default));

        Assert.Equal(field, Assert.Single(refused.Errors).Key);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Final_verdicts_go_back_as_input_once_though_the_job_is_killed(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        var id = await UnderReviewAsync(bench, 500, VerdictKind.Unfounded);
        var sink = new FailingSink { Fails = true };
        var pass = new PassOnVerdicts(bench.Desk, sink);

        var before = await pass.RunAsync(CaseBench.Job, default);
        await bench.StepAsync(Inspector, id, CaseAction.Dismiss);
        await Assert.ThrowsAsync<IOException>(() => pass.RunAsync(CaseBench.Job, default));
        sink.Fails = false;
        var sent = await pass.RunAsync(CaseBench.Job, default);
        var again = await pass.RunAsync(CaseBench.Job, default);

        Assert.Equal((0, 1, 0), (before, sent, again));
        // The batch that failed is the batch that came through.
        Assert.Equal(sink.Seen[0].Batch, sink.Seen[1].Batch);
        var row = Assert.Single(sink.Seen[1].Rows);
        Assert.Equal(("a", "rejected", "rating", "rule_misjudges", 0m, null), (row.FindingId, row.Verdict, row.ChosenBy, row.Reason, row.Amount, row.Clause));
        var record = Assert.Single(await new RuleRecords(bench.Desk).RunAsync(Inspector, default));
        Assert.Equal((1, 1, 0.0), (record.Hits, record.Unfounded, record.Precision));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task What_falls_after_an_appeal_stays_on_the_rules_record(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        var id = await UnderReviewAsync(bench, 500, VerdictKind.Confirmed);
        await bench.StepAsync(Inspector, id, CaseAction.FeedBack);
        await bench.StepAsync(Inspector, id, CaseAction.ReceiveAppeal);

        await bench.DecideAsync(Supervisor, id, VerdictKind.Unfounded);
        var closed = await bench.StepAsync(Supervisor, id, CaseAction.Overturn);

        Assert.True(closed.Overturned);
        Assert.Equal(1, Assert.Single(await new RuleRecords(bench.Desk).RunAsync(Supervisor, default)).AppealsLost);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_draft_saves_itself_is_its_authors_alone_and_goes_with_the_decision(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("a"));
        var id = (await bench.CasesAsync())[0].Id;
        await bench.StepAsync(Inspector, id, CaseAction.Start);
        var drafts = new Drafts(bench.Desk);

        var first = await drafts.SaveAsync(Inspector, id, 0, """{"text":"a"}""", default);
        var late = await Assert.ThrowsAsync<RefusedException>(() => drafts.SaveAsync(Inspector, id, 0, """{"text":"b"}""", default));
        var others = await drafts.ReadAsync(Supervisor, id, default);
        await bench.DecideAsync(Inspector, id, VerdictKind.Confirmed);

        Assert.Equal((1, RefusalKind.Stale), (first.Version, late.Kind));
        Assert.Null(others);
        Assert.Null(await drafts.ReadAsync(Inspector, id, default));
    }

    private static async Task<long> UnderReviewAsync(CaseBench bench, decimal amount, VerdictKind verdict)
    {
        await bench.OpenAsync(1, Suspect.Finding("a", amount: amount));
        var id = (await bench.CasesAsync())[0].Id;
        await bench.StepAsync(Inspector, id, CaseAction.Start);
        await bench.DecideAsync(Inspector, id, verdict);
        return id;
    }

    private sealed class FailingSink : IVerdictSink
    {
        public bool Fails { get; set; }

        public List<(string Batch, IReadOnlyList<VerdictRow> Rows)> Seen { get; } = [];

        public Task WriteAsync(string batch, IReadOnlyList<VerdictRow> rows, CancellationToken cancellation)
        {
            Seen.Add((batch, rows));
            return Fails ? Task.FromException(new IOException("The disk is full.")) : Task.CompletedTask;
        }
    }
}
