using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Jobs;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Jobs;

public sealed class JobApiTests
{
    private const string Daily = "0 30 5 * * ?";

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_job_says_when_it_runs_how_it_went_and_what_it_counted(CaseworkEngine engine)
    {
        await using var office = await JobOffice.OpenAsync(engine, new() { ["roll-calendar"] = Daily });

        var run = (await office.RunAsync("roll-calendar")).Json;
        var job = (await office.JobAsync("roll-calendar")).Json;
        var metrics = (await office.Administrator.GetAsync("/metrics")).Text;

        Assert.Equal(("succeeded", "request"), ((string?)run["state"], (string?)run["trigger"]));
        Assert.Equal(0, (long?)run["counts"]?["years_missing"]);
        Assert.Equal("每天05:30", (string?)job["schedule_words"]?["zh"]);
        Assert.Equal("at 05:30 every day", (string?)job["schedule_words"]?["en"]);
        // 2026-03-02 09:00 in Shanghai: the next 05:30 there is 21:30 UTC of the same day.
        Assert.Equal("2026-03-02T21:30:00Z", (string?)job["next_at"]);
        Assert.Equal((long?)run["id"], (long?)job["last"]?["id"]);
        Assert.Contains("fraudwatch_job_runs_total{job=\"roll-calendar\",outcome=\"succeeded\"} 1\n", metrics, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task One_request_sent_many_times_at_once_runs_once(CaseworkEngine engine)
    {
        await using var office = await JobOffice.OpenAsync(engine);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => office.Administrator.PostAsync("/api/v1/jobs/roll-calendar/runs", new { }, "once")));
        await office.EndOfAsync("roll-calendar", (long?)answers[0].Json["id"] ?? 0);
        var runs = await office.Administrator.GetAsync("/api/v1/jobs/roll-calendar/runs?count=true");

        Assert.All(answers, answer => Assert.Equal(202, answer.Status));
        Assert.Equal(1, (long?)runs.Json["total"]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_paused_job_has_no_time_until_it_goes_on_and_a_change_needs_its_version(CaseworkEngine engine)
    {
        await using var office = await JobOffice.OpenAsync(engine);
        const string address = "/api/v1/jobs/compact-lake";

        var paused = await office.Administrator.PatchAsync(address, new { paused = true }, "\"0\"");
        var stale = await office.Administrator.PatchAsync(address, new { paused = false }, "\"0\"");
        var unread = await office.Administrator.PatchAsync(address, new { paused = false }, null);
        var moved = await office.Administrator.PatchAsync(address, new { paused = false, schedule = "0 10 * * * ?" }, paused.ETag);
        var usual = await office.Administrator.PatchAsync(address, new { schedule = "" }, moved.ETag);

        Assert.Equal(("paused", true), ((string?)paused.Json["state"], paused.Json["next_at"] is null));
        Assert.Equal((412, 428), (stale.Status, unread.Status));
        Assert.Equal(("idle", "2026-03-02T01:10:00Z"), ((string?)moved.Json["state"], (string?)moved.Json["next_at"]));
        Assert.Equal("10 minutes past every hour every day", (string?)moved.Json["schedule_words"]?["en"]);
        Assert.Equal((string?)usual.Json["usual_schedule"], (string?)usual.Json["schedule"]);
        using var auditor = await office.Service.SignInAsync(Role.Auditor);
        Assert.Equal(3, (await auditor.GetAsync("/api/v1/audit?action=job.change")).Items.Count);
    }

    [Theory]
    [InlineData("at night", "no schedule")]
    [InlineData("* * * * * ?", "more often than once a minute")]
    [InlineData("0 0 0 31 2 ?", "never comes")]
    public async Task A_schedule_that_cannot_be_used_is_refused_with_what_would_be_right(string schedule, string words)
    {
        await using var office = await JobOffice.OpenAsync(CaseworkEngine.Sqlite);

        var refused = await office.Administrator.PatchAsync("/api/v1/jobs/compact-lake", new { schedule }, "\"0\"");

        Assert.Equal(400, refused.Status);
        Assert.Contains(words, (string?)refused.Json["errors"]?["schedule"]?[0], StringComparison.Ordinal);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_job_runs_when_its_time_has_come(CaseworkEngine engine)
    {
        await using var office = await JobOffice.OpenAsync(engine, new() { ["roll-calendar"] = Daily });
        await office.AdvanceAsync(TimeSpan.FromHours(20.5));
        // A request makes the scheduler look at its times at once.
        await office.RunAsync("check-deadlines");
        var runs = await office.Administrator.GetAsync("/api/v1/jobs/roll-calendar/runs?trigger=schedule");

        var run = await office.EndOfAsync("roll-calendar", (long?)Assert.Single(runs.Items)?["id"] ?? 0);

        Assert.Equal("succeeded", (string?)run.Json["state"]);
    }

    [Fact]
    public async Task A_period_is_refused_where_a_job_takes_none_and_unknown_jobs_are_not_found()
    {
        await using var office = await JobOffice.OpenAsync(CaseworkEngine.Sqlite);

        var period = await office.Administrator.PostAsync("/api/v1/jobs/compact-lake/runs", new { from = "2026-01-01", to = "2026-01-31" });
        var unknown = await office.Administrator.PostAsync("/api/v1/jobs/nothing/runs", new { });

        Assert.Equal((400, 404), (period.Status, unknown.Status));
        Assert.Equal(404, (await office.Administrator.GetAsync("/api/v1/jobs/compact-lake/runs/4711?wait=1")).Status);
    }

    [Fact]
    public async Task Where_jobs_are_switched_off_they_can_be_read_and_not_run()
    {
        await using var service = await RunningService.StartAsync(CaseworkEngine.Sqlite);
        using var administrator = await service.SignInAsync(Role.Administrator);

        var listed = await administrator.GetAsync("/api/v1/jobs?count=true&limit=2");
        var rest = await administrator.GetAsync($"/api/v1/jobs?limit=500&cursor={listed.Json["next"]}");
        var refused = await administrator.PostAsync("/api/v1/jobs/compact-lake/runs", new { });

        Assert.All(listed.Items.Concat(rest.Items), job => Assert.Equal("disabled", (string?)job?["state"]));
        Assert.Equal((long?)listed.Json["total"], listed.Items.Concat(rest.Items).Select(job => (string?)job?["name"]).Distinct().Count());
        Assert.Equal(409, refused.Status);
    }

    [Fact]
    public async Task Schedules_of_the_settings_are_checked_before_anything_is_opened()
    {
        var options = new ServerOptions
        {
            Data = "nowhere",
            Jobs = new JobSettings { TimeZone = "Asia/Nowhere", Schedules = new Dictionary<string, string> { ["compact-lake"] = "daily" } },
        };

        var refused = await Assert.ThrowsAsync<InvalidSettingsException>(() => FraudWatchServer.OpenAsync(options, TextWriter.Null, null, default));
        var unknown = await Assert.ThrowsAsync<InvalidSettingsException>(() => JobOffice.OpenAsync(CaseworkEngine.Sqlite, new() { ["no-such-job"] = "never" }));

        Assert.Contains("no-such-job", unknown.Message, StringComparison.Ordinal);
        Assert.All(["Jobs:Schedules:compact-lake", "Asia/Nowhere"], word => Assert.Contains(word, refused.Message, StringComparison.Ordinal));
    }
}
