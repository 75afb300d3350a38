using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Testing;

namespace FraudWatch.Casework.Tests.Cases;

public sealed class QueueTests
{
    private static readonly CaseFilter Any = new();

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_hundred_callers_of_next_at_once_get_a_hundred_cases(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, [.. Enumerable.Range(0, 105).Select(n => Suspect.Finding($"f{n}", institution: $"H{n}", amount: 100 * n))]);

        var taken = await Task.WhenAll(Enumerable.Range(1, 100).Select(n => Task.Run(() => new TakeNext(bench.Desk).RunAsync(CaseBench.Person(n, Role.Inspector), Any, default))));

        Assert.Equal(100, taken.Select(one => one?.Id).Distinct().Count());
        Assert.All(await bench.CasesAsync(), one => Assert.Equal(one.Amount >= 500, one.LockedById is not null));
    }

    [PostgresFact]
    public async Task Next_does_not_wait_for_whoever_has_the_best_case_in_hand()
    {
        await using var bench = await CaseBench.CreateAsync(CaseworkEngine.Postgres);
        await bench.OpenAsync(1, Suspect.Finding("low", institution: "H1", amount: 10), Suspect.Finding("high", institution: "H2", amount: 90_000));
        var best = (await bench.CasesAsync()).Single(one => one.Amount == 90_000);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        var next = await bench.Desk.Database.ChangeAsync(CaseBench.Person(1, Role.Inspector), async change =>
        {
            await change.LockRowAsync<ReviewCase>(best.Id, patience.Token);
            return await new TakeNext(bench.Desk).RunAsync(CaseBench.Person(2, Role.Inspector), Any, patience.Token);
        }, patience.Token);

        Assert.Equal(10, next?.Amount);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Next_gives_the_best_and_a_lock_that_nobody_uses_ends(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("low", institution: "H1", amount: 10), Suspect.Finding("high", institution: "H2", amount: 90_000));
        var next = new TakeNext(bench.Desk);

        var first = await next.RunAsync(CaseBench.Person(1, Role.Inspector), Any, default);
        var second = await next.RunAsync(CaseBench.Person(2, Role.Inspector), Any, default);
        var third = await next.RunAsync(CaseBench.Person(3, Role.Inspector), Any, default);
        bench.Store.Time.Advance(TimeSpan.FromMinutes(16));
        var again = await next.RunAsync(CaseBench.Person(3, Role.Inspector), Any, default);

        Assert.Equal((90_000m, 10m), (first?.Amount, second?.Amount));
        Assert.Null(third);
        Assert.Equal(first?.Id, again?.Id);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Somebody_elses_lock_keeps_everybody_else_out(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("a"));
        var one = await new TakeNext(bench.Desk).RunAsync(CaseBench.Person(1, Role.Inspector), Any, default);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => bench.StepAsync(CaseBench.Person(2, Role.Inspector), one?.Id ?? 0, CaseAction.Start));
        var mine = await bench.StepAsync(CaseBench.Person(1, Role.Inspector), one?.Id ?? 0, CaseAction.Start);

        Assert.Equal(RefusalKind.Conflict, refused.Kind);
        Assert.Equal((CaseState.FirstReview, 1L), (mine.State, mine.OwnerId));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Next_leaves_out_what_lies_elsewhere_and_what_is_put_off(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("a", institution: "H1"), Suspect.Finding("b", institution: "H2", region: "980100"));
        var here = (await bench.CasesAsync())[0];
        var inspector = CaseBench.Person(1, Role.Inspector, "990000");
        await new SnoozeCase(bench.Desk).RunAsync(inspector, here.Id, here.Version, new DateOnly(2026, 3, 10), default);

        var today = await new TakeNext(bench.Desk).RunAsync(inspector, Any, default);
        bench.Store.Time.Advance(TimeSpan.FromDays(8));
        var later = await new TakeNext(bench.Desk).RunAsync(inspector, Any, default);

        Assert.Null(today);
        Assert.Equal(here.Id, later?.Id);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Nobody_puts_a_case_out_of_sight_for_good(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, Suspect.Finding("a"));
        var one = (await bench.CasesAsync())[0];
        var (boss, snooze, last) = (CaseBench.Person(1, Role.Supervisor), new SnoozeCase(bench.Desk), bench.Desk.Today.AddDays(bench.Desk.Settings.LongestSnooze));

        var alone = await Assert.ThrowsAsync<RefusedException>(() => snooze.RunAsync(boss, one.Id, one.Version, last.AddDays(1), default));
        var bulk = await Assert.ThrowsAsync<RefusedException>(() => new ProposeBulk(bench.Desk).RunAsync(boss, Any, BulkActions.Snooze, new BulkArguments(Until: last.AddDays(1)), default));
        var longest = await snooze.RunAsync(boss, one.Id, one.Version, last, default);

        Assert.Equal((RefusalKind.Invalid, RefusalKind.Invalid, last), (alone.Kind, bulk.Kind, longest.SnoozedUntil));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Rules_give_new_cases_to_whoever_is_there_and_has_least(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        var users = await UsersAsync(bench, 3);
        var (rules, boss) = (new AssignmentRules(bench.Desk), CaseBench.Person(99, Role.Supervisor));
        foreach (var user in users)
            await rules.AddAsync(boss, new AssignmentRule { Rank = 1, Scheme = "admissions", Region = "990000", UserId = user }, default);
        await new SetUnavailable(bench.Desk).RunAsync(boss, users[1], 1, new DateOnly(2026, 3, 5), default);

        await bench.OpenAsync(1, [.. Enumerable.Range(0, 4).Select(n => Suspect.Finding($"f{n}", institution: $"H{n}")), Suspect.Finding("x", family: "charging")]);

        Assert.Equal([users[0], users[0], users[2], users[2], null], (await bench.CasesAsync()).Select(one => one.OwnerId).OrderBy(owner => owner ?? long.MaxValue));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Many_cases_change_by_a_stated_number_once_and_can_be_taken_back(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine);
        await bench.OpenAsync(1, [.. Enumerable.Range(0, 5).Select(n => Suspect.Finding($"f{n}", institution: $"H{n}"))]);
        var boss = CaseBench.Person(1, Role.Supervisor);
        var filter = new CaseFilter { Scheme = "admissions" };
        var propose = new ProposeBulk(bench.Desk);
        var stale = await propose.RunAsync(boss, filter, BulkActions.Snooze, new BulkArguments(Until: new DateOnly(2026, 4, 1)), default);
        await bench.OpenAsync(2, Suspect.Finding("late", institution: "H9", watermark: 2));

        var changed = await Assert.ThrowsAsync<RefusedException>(() => new ConfirmBulk(bench.Desk).RunAsync(boss, stale.Change.Id, stale.Token, default));
        var proposal = await propose.RunAsync(boss, filter, BulkActions.Snooze, new BulkArguments(Until: new DateOnly(2026, 4, 1)), default);
        var done = await new ConfirmBulk(bench.Desk).RunAsync(boss, proposal.Change.Id, proposal.Token, default);
        await Assert.ThrowsAsync<RefusedException>(() => new ConfirmBulk(bench.Desk).RunAsync(boss, proposal.Change.Id, proposal.Token, default));
        var touched = (await bench.CasesAsync())[0];
        await new SnoozeCase(bench.Desk).RunAsync(boss, touched.Id, touched.Version, null, default);
        var undone = await new UndoBulk(bench.Desk).RunAsync(boss, proposal.Change.Id, default);

        Assert.Contains("6 cases match by now, not the 5", changed.Message, StringComparison.Ordinal);
        Assert.Equal((6, BulkState.Done), (done.Count, done.State));
        Assert.Equal((5, touched.Number), (undone.Restored, Assert.Single(undone.Left)));
        Assert.All(await bench.CasesAsync(), one => Assert.Null(one.SnoozedUntil));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Very_many_cases_need_a_second_person(CaseworkEngine engine)
    {
        await using var bench = await CaseBench.CreateAsync(engine, new CaseSettings { BulkAlone = 1 });
        await bench.OpenAsync(1, Suspect.Finding("a", institution: "H1"), Suspect.Finding("b", institution: "H2"));
        var users = await UsersAsync(bench, 3);
        var (boss, other, user) = (CaseBench.Person(users[0], Role.Supervisor), CaseBench.Person(users[1], Role.Supervisor), users[2]);
        var decide = new DecideApproval(bench.Store.Database, [new ApplyBulk(bench.Desk)]);
        var proposal = await new ProposeBulk(bench.Desk).RunAsync(boss, new CaseFilter(), BulkActions.Assign, new BulkArguments(user), default);

        var waits = await new ConfirmBulk(bench.Desk).RunAsync(boss, proposal.Change.Id, proposal.Token, default);
        var request = Assert.Single(await bench.AllAsync<ApprovalRequest>());
        var own = await Assert.ThrowsAsync<RefusedException>(() => decide.RunAsync(boss, request.Id, request.Version, true, "", default));
        await decide.RunAsync(other, request.Id, request.Version, true, "", default);

        Assert.Equal((BulkState.AwaitsApproval, RefusalKind.Forbidden), (waits.State, own.Kind));
        Assert.All(await bench.CasesAsync(), one => Assert.Equal(user, one.OwnerId));
    }

    private static async Task<List<long>> UsersAsync(CaseBench bench, int count) => await bench.Store.Database.ChangeAsync(CaseBench.Job, async change =>
    {
        var users = Enumerable.Range(0, count).Select(n => new UserAccount
        {
            Name = $"user{n}",
            DisplayName = $"User {n}",
            PasswordHash = "none",
            PasswordChangedAt = change.Now,
            CreatedAt = change.Now,
            Roles = [new RoleGrant { Role = Role.Inspector }],
            Regions = [new RegionGrant { Region = "000000" }],
        }).ToList();
        change.Context.AddRange(users);
        await change.Context.SaveChangesAsync();
        return users.ConvertAll(user => user.Id);
    }, default);
}
