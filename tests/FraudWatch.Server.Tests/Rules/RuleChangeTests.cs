using FraudWatch.Casework.RuleChanges;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Rules;

public sealed class RuleChangeTests
{
    private static readonly string[] AsShipped = ["P1 6 true", "P3 6 true", "P4 6 true"];

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_value_is_tried_approved_by_another_person_judges_the_next_run_and_is_taken_back(CaseworkEngine engine)
    {
        await using var office = await RuleOffice.OpenAsync(engine);
        using var author = await office.Service.SignInAsync([Role.Supervisor, Role.Approver], ["990100"]);
        using var approver = await office.Service.SignInAsync(Role.Approver, "990100");
        using var elsewhere = await office.Service.SignInAsync(Role.Approver, "990200");
        using var inspector = await office.Service.SignInAsync(Role.Inspector, "990100");
        Assert.Equal(AsShipped, office.Findings());

        var change = await RuleOffice.DraftAsync(author, 7, "990100");
        var blind = await RuleOffice.PostAsync(author, change, "submission");
        var tried = await office.WhatIfAsync(author, change);
        var submitted = await RuleOffice.PostAsync(author, change, "submission");
        var own = await RuleOffice.DecideAsync(author, submitted, approve: true);
        var far = await elsewhere.GetAsync($"/api/v1/approvals/{submitted.Json["approval_id"]}");
        var roleless = await RuleOffice.DecideAsync(inspector, submitted, approve: true);
        var approved = await RuleOffice.DecideAsync(approver, submitted, approve: true);
        await office.RunAsync();

        Assert.Equal((409, 403, 404, 403, 200), (blind.Status, own.Status, far.Status, roleless.Status, approved.Status));
        Assert.Equal((3L, 2L, 0L, 1L), (
            (long?)tried.Json["answer"]?["before"]?["hits"], (long?)tried.Json["answer"]?["after"]?["hits"],
            (long?)tried.Json["answer"]?["gained"]?["total"], (long?)tried.Json["answer"]?["lost"]?["total"]));
        Assert.DoesNotContain("P4", tried.Json["answer"]!.ToJsonString().Replace("P4M", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("in_force", (string?)(await inspector.GetAsync(change)).Json["state"]);
        Assert.Equal(["P1 7 true", "P3 6 true"], office.Findings());

        var reverting = await RuleOffice.PostAsync(author, change, "revert", new { reason = "复核后恢复原值" });
        var alone = await RuleOffice.DecideAsync(author, reverting, approve: true);
        var back = await RuleOffice.DecideAsync(approver, reverting, approve: true);
        await office.RunAsync();

        Assert.Equal((201, 403, 200), (reverting.Status, alone.Status, back.Status));
        Assert.Equal("reverted", (string?)(await inspector.GetAsync(change)).Json["state"]);
        Assert.Equal(AsShipped, office.Findings());
        Assert.Equal(["minimum_stays = 7 in 990100", $"change {change.Split('/')[^1]} taken back"],
            (await office.Service.Get<RuleChangeHistory>().ReadAsync(RuleOffice.Rule, default)).Select(one => one.What));
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_value_that_adds_findings_is_on_trial_until_another_person_ends_it(CaseworkEngine engine)
    {
        await using var office = await RuleOffice.OpenAsync(engine);
        using var author = await office.Service.SignInAsync(Role.Supervisor);
        using var approver = await office.Service.SignInAsync(Role.Approver);

        var change = await office.ChangeAsync(author, approver, 5, "000000");
        await office.RunAsync();
        var onTrial = office.Findings();
        var promoting = await RuleOffice.PostAsync(author, change, "promotion", new { reason = "抽查均属实" });
        var decided = await RuleOffice.DecideAsync(approver, promoting, approve: true);
        await office.RunAsync();

        Assert.Equal(["P1 6 true", "P2 5 false", "P3 6 true", "P4 6 true"], onTrial);
        Assert.Equal((201, 200), (promoting.Status, decided.Status));
        Assert.Equal(["P1 5 true", "P2 5 true", "P3 5 true", "P4 5 true"], office.Findings());
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_rule_that_is_switched_off_leaves_the_queue_and_the_trail_says_why(CaseworkEngine engine)
    {
        await using var office = await RuleOffice.OpenAsync(engine);
        using var author = await office.Service.SignInAsync(Role.Manager);
        using var approver = await office.Service.SignInAsync(Role.Approver);
        using var auditor = await office.Service.SignInAsync(Role.Auditor);

        var made = await author.PostAsync("/api/v1/rule-changes", new { rule_id = RuleOffice.Rule, status = "deprecated", effective_from = "2026-03-02", reason = "误报过多，停用" });
        var change = $"/api/v1/rule-changes/{made.Json["id"]}";
        var tried = await office.WhatIfAsync(author, change);
        await RuleOffice.DecideAsync(approver, await RuleOffice.PostAsync(author, change, "submission"), approve: true);
        await office.RunAsync();
        var rule = await author.GetAsync($"/api/v1/rules/{RuleOffice.Rule}");
        var trail = await auditor.GetAsync("/api/v1/audit?action=rule_change.apply");

        Assert.Equal((3L, 0L), ((long?)tried.Json["answer"]?["before"]?["hits"], (long?)tried.Json["answer"]?["after"]?["hits"]));
        Assert.Equal(("deprecated", "stable"), ((string?)rule.Json["status"], (string?)rule.Json["shipped_status"]));
        Assert.Contains("误报过多，停用", trail.Text, StringComparison.Ordinal);
        Assert.All(office.Findings(), finding => Assert.EndsWith("false", finding, StringComparison.Ordinal));
    }
}
