using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Jobs;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Cases;

public sealed class BulkApprovalTests
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_change_of_many_cases_that_was_not_approved_is_refused_and_its_cases_are_free(CaseworkEngine engine)
    {
        await using var office = await OpenAsync(engine);
        using var author = await office.Service.SignInAsync(Role.Supervisor);
        using var second = await office.Service.SignInAsync(Role.Supervisor);
        var refused = await AskAsync(author);
        var withdrawn = await AskAsync(author);
        var open = (await second.GetAsync("/api/v1/approvals?kind=bulk_change&state=open&sort=id")).Items.Select(one => (long?)one?["id"] ?? 0).ToList();

        await DecideAsync(second, open[0], approve: false, "Too many at once");
        await author.DeleteAsync($"/api/v1/approvals/{open[1]}", "\"1\"");
        var listed = await author.GetAsync("/api/v1/bulk-changes?state=refused&sort=id");
        var undone = await author.PostAsync($"/api/v1/bulk-changes/{refused}/undo");
        await AskAsync(author);
        var third = (await second.GetAsync("/api/v1/approvals?kind=bulk_change&state=open")).Items.Single();
        await DecideAsync(second, (long?)third?["id"] ?? 0, approve: true, "Seen");

        Assert.Equal([(refused, "Too many at once"), (withdrawn, "Its author took it back.")], listed.Items.Select(one => ((long?)one?["id"] ?? 0, (string?)one?["refused_because"] ?? "")));
        Assert.Equal([refused], (await second.GetAsync("/api/v1/bulk-changes?state=refused")).Items.Select(one => (long?)one?["id"] ?? 0));
        Assert.Equal(409, undone.Status);
        Assert.Equal(2, (int?)(await author.GetAsync("/api/v1/cases?snoozed=true&count=true")).Json["total"]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task What_nobody_decided_or_used_in_time_lapses_and_nothing_waits_for_it(CaseworkEngine engine)
    {
        await using var office = await OpenAsync(engine);
        using (var author = await office.Service.SignInAsync(Role.Supervisor))
        using (var second = await office.Service.SignInAsync(Role.Supervisor))
        {
            await AskAsync(author);
            var export = await author.PostAsync("/api/v1/exports/unmasked-requests", new { list = "cases", filters = new { }, reason = "Handing over" });
            await DecideAsync(second, (long?)export.Json["id"] ?? 0, approve: true, "Seen");
            await office.Administrator.PostAsync("/api/v1/users", new { name = "waits", display_name = "W", password = "Change-me-2026", roles = new[] { "manager" } });
        }
        await office.AdvanceAsync(TimeSpan.FromDays(7));

        var run = await office.RunAsync("lapse-approvals");
        var again = await office.RunAsync("lapse-approvals");

        var waiting = (await office.Administrator.GetAsync("/api/v1/approvals?state=open,approved")).Items;
        using var late = office.Service.Anonymous();
        await late.SignInAsync("user2", RunningService.Password);
        var bulk = Assert.Single((await late.GetAsync("/api/v1/bulk-changes")).Items);
        Assert.Equal((3, 0), ((int?)run.Json["counts"]?["lapsed"], (int?)again.Json["counts"]?["lapsed"]));
        Assert.Empty(waiting);
        Assert.Equal(("refused", "Nobody decided in time."), ((string?)bulk?["state"], (string?)bulk?["refused_because"]));
    }

    private static async Task<JobOffice> OpenAsync(CaseworkEngine engine)
    {
        var office = await JobOffice.OpenAsync(engine, settings: options => options with { Cases = options.Cases with { BulkAlone = 1 } });
        await office.Service.OpenAsync(CaseSeeds.Finding("a", "H1"), CaseSeeds.Finding("b", "H2"));
        return office;
    }

    private static async Task<long> AskAsync(ApiClient author)
    {
        var proposal = await author.PostAsync("/api/v1/bulk-changes", new { filter = new { open = "true" }, action = "snooze", until = "2026-08-01" });
        var asked = await author.PostAsync($"/api/v1/bulk-changes/{proposal.Json["id"]}/confirm", new { token = (string?)proposal.Json["token"] });
        Assert.Equal("awaits_approval", (string?)asked.Json["state"]);
        return (long?)asked.Json["id"] ?? 0;
    }

    private static async Task DecideAsync(ApiClient second, long id, bool approve, string reason)
    {
        var decided = await second.SendAsync(
            HttpMethod.Post, $"/api/v1/approvals/{id}/decision", new { approve, reason }, request => request.Headers.TryAddWithoutValidation("If-Match", "\"1\""));
        Assert.True(decided.Status == 200, decided.Text);
    }
}
