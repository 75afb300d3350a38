using System.Text.Json.Nodes;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Cases;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Tests.Audit;

public sealed class AuditApiTests
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task The_trail_is_searched_proved_and_its_days_exported(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var admin = await service.SignInAsync(Role.Administrator);
        using var auditor = await service.SignInAsync(Role.Auditor);
        var made = await admin.PostAsync("/api/v1/users", new { name = "traced", display_name = "T", password = "Change-me-2026" });

        var found = await auditor.GetAsync($"/api/v1/audit?action=user.create&subject=user:{made.Json["id"]}&count=true");
        var verdict = await auditor.GetAsync("/api/v1/audit/verify");
        var heads = await auditor.GetAsync("/api/v1/audit/heads?from=2026-03-01&to=2026-03-31");

        Assert.Equal(1, (int?)found.Json["total"]);
        Assert.Equal((string?)admin.Session["name"], (string?)found.Items[0]?["actor"]);
        Assert.True((bool?)verdict.Json["sound"], verdict.Text);
        Assert.Equal("2026-03-02", (string?)heads.Items.Single()?["day"]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_changed_line_is_told_with_its_number(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        using var auditor = await service.SignInAsync(Role.Auditor);
        await using (var context = service.Database.Open())
            await context.Database.ExecuteSqlRawAsync("update audit_entry set subject = 'user:1' where sequence = 2");

        var verdict = await auditor.GetAsync("/api/v1/audit/verify");

        Assert.False((bool?)verdict.Json["sound"]);
        Assert.Equal("Entry 2 was changed.", (string?)verdict.Json["faults"]?[0]);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Who_is_bound_to_a_division_reads_what_its_own_people_did(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await service.OpenAsync(CaseSeeds.Finding("a", "H1", region: "990100"), CaseSeeds.Finding("b", "H2", region: "990200"));
        using var here = await service.SignInAsync(Role.Inspector, "990100");
        using var elsewhere = await service.SignInAsync(Role.Inspector, "990200");
        using var everywhere = await service.SignInAsync(Role.Inspector);
        using var nowhere = await service.SignInAsync([Role.Administrator], []);
        foreach (var client in new[] { here, elsewhere, everywhere })
            await client.GetAsync($"/api/v1/cases/{(long?)(await client.GetAsync("/api/v1/cases")).Items.FirstOrDefault()?["id"] ?? 1}");
        using var bound = await service.SignInAsync(Role.Auditor, "990100");
        using var free = await service.SignInAsync(Role.Auditor);

        var read = await bound.GetAsync("/api/v1/audit?limit=500&count=true");
        var all = (await free.GetAsync("/api/v1/audit?limit=500")).Items;
        var file = await bound.GetAsync("/api/v1/audit/export?format=json");

        bool IsOwn(JsonNode? entry) => new[] { here, bound }.Any(one =>
            (string?)entry?["actor"] == (string?)one.Session["name"] || (string?)entry?["subject"] == $"user:{one.Session["user_id"]}");
        var own = all.Where(IsOwn).Select(entry => (long?)entry?["sequence"]);
        Assert.Equal(own, read.Items.Select(entry => (long?)entry?["sequence"]));
        Assert.Equal(read.Items.Count, (int?)read.Json["total"]);
        Assert.Superset(new HashSet<string?> { "user.create", "session.start", "case.read" }, read.Items.Select(entry => (string?)entry?["action"]).ToHashSet());
        Assert.Contains(all, entry => (string?)entry?["actor"] == (string?)elsewhere.Session["name"]);
        foreach (var other in new[] { elsewhere, everywhere, nowhere })
            Assert.DoesNotContain($"\"{other.Session["name"]}\"", file.Text, StringComparison.Ordinal);
    }
}
