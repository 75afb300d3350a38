using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Testing;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Tests.Jobs;

public sealed class JobHealthTests
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_job_that_failed_is_told_in_its_run_in_health_and_in_measurements_until_it_succeeds(CaseworkEngine engine)
    {
        var drop = Directory.CreateTempSubdirectory("fw-no-drop-").FullName;
        await using var office = await JobOffice.OpenAsync(engine, settings: options => options with { DropFolder = drop });
        Directory.Delete(drop);

        var failed = (await office.RunAsync("load-drop-folder")).Json;
        var sick = await office.Administrator.GetAsync("/health/ready");
        var metrics = (await office.Administrator.GetAsync("/metrics")).Text;
        Directory.CreateDirectory(drop);
        var mended = (await office.RunAsync("load-drop-folder")).Json;
        var well = await office.Administrator.GetAsync("/health/ready");
        Directory.Delete(drop);

        Assert.Equal("failed", (string?)failed["state"]);
        Assert.Equal("A file or folder that was there is gone. The log has its words.", (string?)failed["error"]);
        Assert.DoesNotContain("fw-no-drop", failed.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((200, "degraded", "The last run of load-drop-folder failed."), (sick.Status, (string?)sick.Json["status"], (string?)sick.Json["warnings"]?[0]));
        Assert.Contains("fraudwatch_job_runs_total{job=\"load-drop-folder\",outcome=\"failed\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Equal(("succeeded", "ready"), ((string?)mended["state"], (string?)well.Json["status"]));
    }

    [Fact]
    public async Task A_year_whose_working_days_are_not_known_is_told_from_December_on()
    {
        await using var office = await JobOffice.OpenAsync(CaseworkEngine.Sqlite);
        var spring = await office.Administrator.GetAsync("/health/ready");

        await office.AdvanceAsync(TimeSpan.FromDays(280));
        var winter = await office.Administrator.GetAsync("/health/ready");
        var run = (await office.RunAsync("roll-calendar")).Json;

        Assert.Equal(("ready", "degraded"), ((string?)spring.Json["status"], (string?)winter.Json["status"]));
        Assert.Contains("2027", (string?)winter.Json["warnings"]?[0], StringComparison.Ordinal);
        Assert.Equal((string?)winter.Json["warnings"]?[0], (string?)run["warnings"]?[0]);
        Assert.Equal("succeeded", (string?)run["state"]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Retention_lets_old_sessions_answers_and_runs_go_and_keeps_the_last_of_each_job(CaseworkEngine engine)
    {
        await using var office = await JobOffice.OpenAsync(engine);
        await office.RunAsync("roll-calendar");
        await office.RunAsync("roll-calendar");
        await office.Administrator.PostAsync("/api/v1/jobs/compact-lake/runs", new { }, "kept-a-day");
        await office.AdvanceAsync(TimeSpan.FromDays(500));

        var first = (await office.RunAsync("apply-retention")).Json["counts"];
        var second = (await office.RunAsync("apply-retention")).Json["counts"];

        Assert.Equal((1, 1), ((long?)first?["sessions"], (long?)first?["answers"]));
        Assert.Equal(1, (long?)first?["job_runs"]);
        Assert.Equal((0, 0, 0), ((long?)second?["sessions"], (long?)second?["answers"], (long?)second?["job_runs"]));
        Assert.Single((await office.Administrator.GetAsync("/api/v1/jobs/roll-calendar/runs")).Items);
        await using var context = office.Service.Database.Open();
        Assert.Equal(1, await context.Set<UserSession>().CountAsync());
    }

    [Fact]
    public async Task A_run_that_waits_is_cancelled_for_good_and_one_that_ended_cannot_be()
    {
        await using var office = await JobOffice.OpenAsync(CaseworkEngine.Sqlite);
        var ended = (long?)(await office.RunAsync("roll-calendar")).Json["id"];

        var late = await office.Administrator.PostAsync($"/api/v1/jobs/roll-calendar/runs/{ended}/cancel");
        var elsewhere = await office.Administrator.PostAsync($"/api/v1/jobs/compact-lake/runs/{ended}/cancel");

        Assert.Equal((409, 404), (late.Status, elsewhere.Status));
    }

    [Fact]
    public async Task A_period_is_looked_at_for_drift_and_both_its_days_are_needed()
    {
        await using var office = await JobOffice.OpenAsync(CaseworkEngine.Sqlite);

        var half = await office.Administrator.PostAsync("/api/v1/jobs/check-drift/runs", new { from = "2025-01-01" });
        var turned = await office.Administrator.PostAsync("/api/v1/jobs/check-drift/runs", new { from = "2025-02-01", to = "2025-01-01" });
        var run = (await office.RunAsync("check-drift", new { from = "2025-01-01", to = "2025-01-31" })).Json;

        Assert.Equal((400, 400), (half.Status, turned.Status));
        Assert.Equal(("succeeded", "2025-01-01", "2025-01-31"), ((string?)run["state"], (string?)run["from"], (string?)run["to"]));
        Assert.Equal(0, (long?)run["counts"]?["settlements"]);
    }
}
