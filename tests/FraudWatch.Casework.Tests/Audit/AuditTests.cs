using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Testing;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Tests.Audit;

public sealed class AuditTests
{
    private const int Entries = 25;

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task What_was_written_in_parallel_is_one_unbroken_chain(CaseworkEngine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => WriteAsync(store, 5, $"writer{writer}"))));

        var verdict = await new VerifyAudit(store.Database).RunAsync([], default);
        Assert.Equal([], verdict.Faults);
        Assert.Equal((40L, 40L), (verdict.Entries, verdict.LastSequence));
    }

    [Theory]
    [InlineData(CaseworkEngine.Sqlite, 1_000)]
    public async Task A_thousand_tamperings_are_all_found(CaseworkEngine engine, int tamperings) => await AllAreFoundAsync(engine, tamperings);

    [PostgresFact]
    public async Task Tamperings_are_all_found_on_PostgreSQL_too() => await AllAreFoundAsync(CaseworkEngine.Postgres, 200);

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_head_that_was_kept_elsewhere_finds_a_trail_that_was_put_back_whole(CaseworkEngine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await WriteAsync(store, 3, "first");
        await using var context = store.Database.Open();
        var earlier = await context.Set<AuditHead>().SingleAsync();
        await WriteAsync(store, 3, "second");
        var today = DateOnly.FromDateTime(store.Time.GetUtcNow().UtcDateTime);
        var kept = await new DayHeads(store.Database).ReadAsync(today, today, default);

        // The whole earlier state, seal and all: only what was kept outside can tell.
        await context.Database.ExecuteSqlRawAsync($"delete from audit_entry where sequence > {earlier.Sequence}");
        await context.Database.ExecuteSqlRawAsync($"update audit_head set sequence = {earlier.Sequence}, hash = '{earlier.Hash}', seal = '{earlier.Seal}'");

        var verify = new VerifyAudit(store.Database);
        Assert.True((await verify.RunAsync([], default)).Sound);
        Assert.False((await verify.RunAsync(kept, default)).Sound);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Entries_go_after_three_years_and_the_rest_still_proves_itself(CaseworkEngine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await WriteAsync(store, 4, "old");
        store.Time.Advance(TimeSpan.FromDays(3 * 365));
        await WriteAsync(store, 2, "young");
        Assert.Equal(0, await new PruneAudit(store.Database).RunAsync(Actor.System("retention"), default));
        store.Time.Advance(TimeSpan.FromDays(2));

        var gone = await new PruneAudit(store.Database).RunAsync(Actor.System("retention"), default);

        var verdict = await new VerifyAudit(store.Database).RunAsync([], default);
        Assert.Equal((4L, 5L, 7L), (gone, verdict.FirstSequence, verdict.LastSequence));
        Assert.Equal([], verdict.Faults);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_change_that_fails_leaves_neither_itself_nor_a_line(CaseworkEngine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        await Assert.ThrowsAsync<RefusedException>(() => store.Database.ChangeAsync(Actor.System("test"), change =>
        {
            change.Audit("test.fail", "test:1");
            throw RefusedException.Conflict("No.");
        }, default));

        Assert.Equal(0, (await new VerifyAudit(store.Database).RunAsync([], default)).LastSequence);
    }

    private static async Task AllAreFoundAsync(CaseworkEngine engine, int tamperings)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await WriteAsync(store, Entries, "writer");
        var key = AuditKey.Of(store.Database.Folder);
        var random = new Random(20260302);
        var unseen = new List<string>();
        for (var i = 0; i < tamperings; i++)
        {
            await using var context = store.Database.Open();
            await using var transaction = await context.Database.BeginTransactionAsync();
            var done = await new Tampering(random, Entries).DoAsync(context);
            if ((await VerifyAudit.CheckAsync(context, key, [], default)).Sound)
                unseen.Add(done);
            await transaction.RollbackAsync();
        }

        Assert.Equal([], unseen);
        Assert.True((await new VerifyAudit(store.Database).RunAsync([], default)).Sound);
    }

    private static async Task WriteAsync(TestStore store, int entries, string subject)
    {
        for (var i = 0; i < entries; i++)
            await store.Database.ChangeAsync(Actor.System("test"), change =>
            {
                change.Audit("test.write", subject, new { number = i, words = "住院 \"x\"" });
                return Task.CompletedTask;
            }, default);
    }
}
