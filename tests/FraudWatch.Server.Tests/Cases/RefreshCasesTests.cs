using DuckDB.NET.Data;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Pipeline;
using FraudWatch.Server.Cases;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;
using FraudWatch.Synthetic;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Cases;

public sealed class RefreshCasesTests
{
    private static readonly string[] Rules = ["overlapping-stays", "split-stay-same-disease", "frequent-stays", "drug-resale"];
    private static readonly Actor Job = Actor.System("test");

    [Theory, OnSqlite]
    [Trait("Category", "Slow")]
    public async Task Findings_of_a_run_are_queued_once_and_verdicts_come_back_as_input(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine, data: folder => RunAsync(folder).GetAwaiter().GetResult());
        var refresh = service.Get<RefreshCases>();

        var first = await refresh.RunAsync(Job, default);
        var again = await refresh.RunAsync(Job, default);
        using var reader = await service.SignInAsync(Role.Auditor);
        var listed = await reader.GetAsync("/api/v1/cases?count=true");

        var claims = service.Get<ClaimsStore>();
        Assert.Equal(Count(claims, "select count(*) from findings.finding where queued"), first.Read);
        Assert.True(first.Opened > 0);
        Assert.Equal((0, 0, first.Read, 0), (again.Opened, again.Joined, again.Known, again.NewData));
        Assert.Equal(first.Opened, (long?)listed.Json["total"]);

        var decided = await CloseBestAsync(service);
        var sent = await service.Get<PassOnVerdicts>().RunAsync(Job, default);

        Assert.Equal(decided, sent);
        Assert.Equal(decided, Count(claims, "select count(*) from lake.verdict_d v join findings.finding f using (finding_id) where v.verdict = 'rejected' and v.reason = 'rule_misjudges'"));
    }

    private static async Task<int> CloseBestAsync(RunningService service)
    {
        var (desk, inspector, supervisor) = (service.Get<CaseDesk>(), Person(101, Role.Inspector), Person(102, Role.Supervisor));
        var one = await new TakeNext(desk).RunAsync(inspector, new CaseFilter(), default) ?? throw new InvalidOperationException("The queue is empty.");
        one = await new TakeStep(desk).RunAsync(inspector, one.Id, one.Version, CaseAction.Start, null, default);
        one = await new DecideFindings(desk).RunAsync(inspector, one.Id, one.Version, new VerdictRequest { Verdict = VerdictKind.Unfounded, Reason = "rule_misjudges" }, default);
        one = await new TakeStep(desk).RunAsync(inspector, one.Id, one.Version, CaseAction.Submit, null, default);
        await new TakeStep(desk).RunAsync(supervisor, one.Id, one.Version, CaseAction.Overturn, null, default);
        return one.Findings;
    }

    private static Actor Person(long id, Role role) => new(id, $"person{id}", new HashSet<Role> { role }, RegionScope.Country, null);

    private static async Task RunAsync(string folder)
    {
        var exports = Directory.CreateTempSubdirectory("fw-queue-").FullName;
        await SyntheticCity.GenerateAsync(new CityOptions(4_000, 6, 7, ["overlapping-stays", "split-stay"]), exports);
        using var store = ClaimsStore.Open(folder);
        await IngestClaims.RunAsync(store, new IngestRequest([exports]), null, default);
        await DetectionPipeline.RunAsync(store, new PipelineOptions { Rules = Rules }, null, default);
        Directory.Delete(exports, recursive: true);
    }

    private static long Count(ClaimsStore store, string sql)
    {
        using var connection = store.Connect();
        using var command = new DuckDBCommand(sql, connection);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
