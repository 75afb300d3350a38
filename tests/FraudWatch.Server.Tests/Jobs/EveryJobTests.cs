using System.Text;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Server.Operations.Backups;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Synthetic;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Jobs;

/// <summary>
/// One service runs every job once, to its end. Another has each of them stopped at a moment that a seed chooses and then started twice
/// at once. After each job both hold the same.
/// </summary>
[Trait("Category", "Slow")]
public sealed class EveryJobTests : IDisposable
{
    private readonly DirectoryInfo exports = Directory.CreateTempSubdirectory("fw-jobs-");

    public void Dispose() => exports.Delete(recursive: true);

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_job_that_was_stopped_and_started_twice_leaves_what_one_that_ran_through_leaves(CaseworkEngine engine)
    {
        await SyntheticCity.GenerateAsync(new CityOptions(800, 6, 7, ["overlapping-stays", "split-stay"]), exports.FullName);
        await using var through = await OpenAsync(engine, "through");
        await using var stopped = await OpenAsync(engine, "stopped");
        var random = new Random(2026);
        var results = new StringBuilder();

        foreach (var job in JobOffice.Names)
        {
            if (job == "pass-on-verdicts")
                Assert.Equal(await CloseOneAsync(through.Service), await CloseOneAsync(stopped.Service));
            var run = await through.RunAsync(job);
            await StopAndStartTwiceAsync(stopped, job, random);

            Assert.True((string?)run.Json["state"] == "succeeded", run.Text);
            var (wanted, found) = (await StoreState.OfAsync(through.Service), await StoreState.OfAsync(stopped.Service));
            Assert.True(wanted == found, $"After {job}:\n{wanted}\nis not\n{found}");
            results.AppendLine($"{job}: {run.Json["counts"]}");
        }

        Assert.Equal(JobOffice.Names.Order(StringComparer.Ordinal), (await through.Administrator.GetAsync("/api/v1/jobs")).Items.Select(job => (string?)job?["name"]));
        Assert.Matches("\"opened\": [1-9]", results.ToString());
        Assert.Matches("\"verdicts\": [1-9]", results.ToString());
    }

    private Task<JobOffice> OpenAsync(CaseworkEngine engine, string name)
    {
        var drop = exports.CreateSubdirectory(name);
        foreach (var file in exports.EnumerateFiles("*.csv"))
        {
            File.Copy(file.FullName, Path.Combine(drop.FullName, file.Name));
            File.WriteAllText(Path.Combine(drop.FullName, file.Name + ".ready"), "");
        }
        return JobOffice.OpenAsync(
            engine, settings: options => options with { DropFolder = drop.FullName, Backup = new BackupOptions { Folder = drop.CreateSubdirectory("backups").FullName } });
    }

    private static async Task StopAndStartTwiceAsync(JobOffice office, string job, Random random)
    {
        var address = $"/api/v1/jobs/{job}/runs";
        var first = (long?)(await office.Administrator.PostAsync(address, new { })).Json["id"] ?? 0;
        // Reading the run passes the time until the moment that was drawn.
        for (var reads = random.Next(0, 40); reads > 0; reads--)
            await office.Administrator.GetAsync($"{address}/{first}");
        var cancelled = await office.Administrator.PostAsync($"{address}/{first}/cancel");
        Assert.True(cancelled.Status is 200 or 409, cancelled.Text);
        await office.EndOfAsync(job, first);
        var again = await Task.WhenAll(office.RunAsync(job), office.RunAsync(job));
        Assert.All(again, run => Assert.True((string?)run.Json["state"] == "succeeded", run.Text));
    }

    private static async Task<int> CloseOneAsync(RunningService service)
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
}
