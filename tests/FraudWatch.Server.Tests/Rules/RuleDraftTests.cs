using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.RuleChanges;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Detection.Rules;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Rules;

public sealed class RuleDraftTests
{
    private static readonly (string Field, string Words, object Change)[] Impossible =
    [
        ("value", "minimum_stays: 21 is above max, 20 (stays); allowed are 3 to 20", Change("minimum_stays", 21, "990100")),
        ("value", "is not a whole number", Change("minimum_stays", 6.5, "990100")),
        ("value", "minimum_stays is 6 there on 2026-01-01 already", Change("minimum_stays", 6, "990100")),
        ("parameter", "has no parameter 'stays'; it has minimum_stays", Change("stays", 7, "990100")),
        ("region", "'9901' is no division code", Change("minimum_stays", 7, "9901")),
        ("status", "The rule is stable already", Status("stable", "000000")),
        ("region", "A status holds everywhere", Status("shadow", "990100")),
        ("reason", "The reason has 4 to", new { rule_id = RuleOffice.Rule, status = "shadow", effective_from = "2026-01-01", reason = "no" }),
        ("rule_id", "There is no rule 'no-such-rule'", new { rule_id = "no-such-rule", status = "shadow", effective_from = "2026-01-01", reason = "测试边界条件" }),
    ];

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_change_that_cannot_be_is_refused_with_the_field_and_the_reason(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var author = await service.SignInAsync(Role.Supervisor);
        using var elsewhere = await service.SignInAsync(Role.Supervisor, "990200");

        foreach (var (field, words, change) in Impossible)
        {
            var refused = await author.PostAsync("/api/v1/rule-changes", change);
            Assert.Equal((400, "invalid-input"), (refused.Status, refused.Problem));
            Assert.Contains(words, (string?)refused.Json["errors"]?[field]?[0], StringComparison.Ordinal);
        }

        Assert.Equal(403, (await elsewhere.PostAsync("/api/v1/rule-changes", Change("minimum_stays", 7, "990100"))).Status);
        Assert.Empty((await author.GetAsync("/api/v1/rule-changes")).Items);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task What_was_rejected_stays_so_and_what_was_taken_back_is_a_draft_again(CaseworkEngine engine)
    {
        await using var office = await RuleOffice.OpenAsync(engine);
        using var author = await office.Service.SignInAsync(Role.Supervisor);
        using var approver = await office.Service.SignInAsync(Role.Approver);
        var change = await RuleOffice.DraftAsync(author, 7, "990100");
        await office.WhatIfAsync(author, change);

        var first = await RuleOffice.PostAsync(author, change, "submission");
        await author.DeleteAsync($"/api/v1/approvals/{first.Json["approval_id"]}", "\"1\"");
        var withdrawn = await author.GetAsync(change);
        await RuleOffice.DecideAsync(approver, await RuleOffice.PostAsync(author, change, "submission"), approve: false);
        var rejected = await author.GetAsync(change);
        var again = await RuleOffice.PostAsync(author, change, "submission");

        Assert.Equal(("draft", "rejected", 409), ((string?)withdrawn.Json["state"], (string?)rejected.Json["state"], again.Status));
        Assert.Equal("shipped", RuleSettingsFolder.Of(office.Service.Get<ClaimsStore>().Folder).Read().Name);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task What_nobody_decided_in_time_is_a_draft_again(CaseworkEngine engine)
    {
        await using var office = await RuleOffice.OpenAsync(engine);
        string change;
        using (var early = await office.Service.SignInAsync(Role.Supervisor))
        {
            change = await RuleOffice.DraftAsync(early, 7, "990100");
            await office.WhatIfAsync(early, change);
            Assert.Equal("submitted", (string?)(await RuleOffice.PostAsync(early, change, "submission")).Json["state"]);
        }
        office.Service.Time.Advance(TimeSpan.FromDays(7));

        await office.Service.Get<LapseApprovals>().RunAsync(Actor.System("test"), default);

        using var author = office.Service.Anonymous();
        await author.SignInAsync("user1", RunningService.Password);
        var lapsed = await author.GetAsync(change);
        var again = await RuleOffice.PostAsync(author, change, "submission");
        Assert.Equal(("draft", "submitted"), ((string?)lapsed.Json["state"], (string?)again.Json["state"]));
    }

    [Fact]
    public async Task A_what_if_that_waits_for_the_store_can_be_cancelled_and_asked_again()
    {
        await using var office = await RuleOffice.OpenAsync(CaseworkEngine.Sqlite);
        using var author = await office.Service.SignInAsync(Role.Supervisor);
        var change = await RuleOffice.DraftAsync(author, 7, "990100");
        int cancelled;
        using (await office.Service.Get<ClaimsGate>().EnterAsync("a test", default))
        {
            Assert.Equal(202, (await author.PostAsync($"{change}/what-if")).Status);
            Assert.Equal(409, (await author.PostAsync($"{change}/what-if")).Status);
            cancelled = (await author.DeleteAsync($"{change}/what-if")).Status;
            await office.Service.Get<Server.Background.BackgroundWork>().EndOfAsync($"rule_change:{change.Split('/')[^1]}");
        }

        var stopped = await author.GetAsync($"{change}/what-if");
        var again = await office.WhatIfAsync(author, change);

        Assert.Equal((202, "cancelled"), (cancelled, (string?)stopped.Json["work"]?["state"]));
        Assert.Null(stopped.Json["answer"]);
        Assert.Equal(("done", true), ((string?)again.Json["work"]?["state"], (bool?)again.Json["is_current"]));
    }

    [Fact]
    public async Task An_approval_after_which_the_service_was_killed_reaches_the_runs_at_its_next_start()
    {
        await using var office = await RuleOffice.OpenAsync(CaseworkEngine.Sqlite);
        using var author = await office.Service.SignInAsync(Role.Supervisor);
        using var approver = await office.Service.SignInAsync(Role.Approver);
        await office.ChangeAsync(author, approver, 7, "990100");
        var folder = office.Service.Get<ClaimsStore>().Folder;
        Directory.Delete(folder.Parameters, recursive: true);

        await office.Service.Get<PublishRuleSettings>().RunAsync(default);
        await office.RunAsync();

        Assert.Equal(["P1 7 true", "P3 6 true"], office.Findings());
    }

    private static object Change(string parameter, double value, string region) =>
        new { rule_id = RuleOffice.Rule, parameter, value, region, effective_from = "2026-01-01", reason = "测试边界条件" };

    private static object Status(string status, string region) => new { rule_id = RuleOffice.Rule, status, region, effective_from = "2026-01-01", reason = "测试边界条件" };
}
