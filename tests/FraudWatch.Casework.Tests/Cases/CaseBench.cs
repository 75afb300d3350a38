using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Tests.Cases;

/// <summary>A case store, an office around it, and the commands on it.</summary>
internal sealed class CaseBench : IAsyncDisposable
{
    private CaseBench(TestStore store, CaseDesk desk) => (Store, Desk) = (store, desk);

    public static Actor Job { get; } = Actor.System("test");

    public TestStore Store { get; }

    public CaseDesk Desk { get; }

    public static async Task<CaseBench> CreateAsync(CaseworkEngine engine, CaseSettings? settings = null)
    {
        var store = await TestStore.CreateAsync(engine);
        return new CaseBench(store, new CaseDesk(store.Database, settings ?? new CaseSettings(), WorkingDayCalendar.Shipped));
    }

    public static Actor Person(long id, Role role, string region = "000000") => new(id, $"person{id}", new HashSet<Role> { role }, RegionScope.Of([region]), null);

    /// <summary>Hands findings over as one run does.</summary>
    public Task<OpeningReport> OpenAsync(long watermark, params SuspectedFinding[] findings) =>
        new OpenCases(Desk).RunAsync(Job, Pages(findings), watermark, default);

    public async Task<List<ReviewCase>> CasesAsync()
    {
        await using var context = Store.Database.Open();
        return await context.Set<ReviewCase>().OrderBy(one => one.Id).ToListAsync();
    }

    public async Task<ReviewCase> CaseAsync(long id) => (await CasesAsync()).Single(one => one.Id == id);

    public async Task<List<T>> AllAsync<T>() where T : class
    {
        await using var context = Store.Database.Open();
        return await context.Set<T>().ToListAsync();
    }

    /// <summary>Takes a step on the case as it is now.</summary>
    public async Task<ReviewCase> StepAsync(Actor actor, long id, CaseAction action) =>
        await new TakeStep(Desk).RunAsync(actor, id, (await CaseAsync(id)).Version, action, null, default);

    /// <summary>Decides all its findings.</summary>
    public async Task<ReviewCase> DecideAsync(Actor actor, long id, VerdictKind verdict)
    {
        var stands = verdict is VerdictKind.Confirmed;
        var request = new VerdictRequest
        {
            Verdict = verdict,
            Clause = stands ? VerdictClause.Agreement : null,
            Reason = stands ? "record_shows_violation" : verdict == VerdictKind.Unfounded ? "rule_misjudges" : "record_missing",
        };
        return await new DecideFindings(Desk).RunAsync(actor, id, (await CaseAsync(id)).Version, request, default);
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private static async IAsyncEnumerable<IReadOnlyList<SuspectedFinding>> Pages(SuspectedFinding[] findings)
    {
        foreach (var page in findings.Chunk(100))
        {
            await Task.Yield();
            yield return page;
        }
    }
}
