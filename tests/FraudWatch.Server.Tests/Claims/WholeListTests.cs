using System.Text.Json.Nodes;
using FraudWatch.Core.People;
using FraudWatch.Server.Cases;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Claims;

/// <summary>Whatever can be filtered can be taken away whole.</summary>
public sealed class WholeListTests(ClaimsServices services) : IClassFixture<ClaimsServices>
{
    // Shown whole in one screen, or told by another list; claims on their way in are taken by rows.csv.
    private static readonly string[] NotTaken =
    [
        "/api/v1/approvals", "/api/v1/assignment-rules", "/api/v1/backups", "/api/v1/bulk-changes", "/api/v1/cases/{id}/comments", "/api/v1/cases/{id}/files",
        "/api/v1/cases/{id}/regroupings", "/api/v1/jobs", "/api/v1/knowledge/imports", "/api/v1/models", "/api/v1/national/tokens", "/api/v1/persons/{handle}/cases",
        "/api/v1/plans", "/api/v1/quarantine", "/api/v1/uploads", "/api/v1/views",
    ];

    private readonly RunningService service = services.Service;

    [Fact]
    public async Task Every_list_can_be_taken_whole_but_those_that_are_named_here()
    {
        var paths = await PathsAsync();

        var lists = paths.Where(path => path.Value?["get"]?["parameters"]?.AsArray().Any(one => (string?)one?["name"] == "cursor") == true).Select(path => path.Key);

        Assert.Equal(NotTaken, lists.Where(list => !paths.ContainsKey($"{list}/export")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_export_has_as_many_rows_as_its_list_counts()
    {
        await service.Get<RefreshCases>().RunAsync(Actor.System("test"), default);
        using var reader = await service.SignInAsync([Role.Supervisor, Role.Auditor, Role.Manager], ["000000"]);
        var person = (string?)(await reader.GetAsync("/api/v1/persons?limit=1")).Items[0]?["person"]?["handle"];
        var one = (string?)(await reader.GetAsync("/api/v1/cases?limit=1")).Items[0]?["id"]?.ToString();

        var wrong = new List<string>();
        var rows = 0;
        foreach (var path in (await PathsAsync()).Select(path => path.Key).Where(path => path.EndsWith("/export", StringComparison.Ordinal) && !path.Contains("/figures/", StringComparison.Ordinal)))
        {
            var export = path.Replace("{handle}", person, StringComparison.Ordinal).Replace("/cases/{id}", $"/cases/{one}", StringComparison.Ordinal).Replace("{name}", "nightly-run", StringComparison.Ordinal);
            if (export.Contains('{', StringComparison.Ordinal))
                continue;
            // Nothing may be written between counting and taking: to read is written into the trail and into a case's journal.
            var bound = export.Contains("/audit", StringComparison.Ordinal) ? "actor=nobody" : export.Contains("/journal", StringComparison.Ordinal) ? "action=open" : "";
            var counted = await reader.GetAsync($"{export[..^"/export".Length]}?count=true&limit=1&{bound}");
            var taken = await reader.GetAsync($"{export}?format=json&{bound}");
            if (taken.Status != 200 || taken.Json.AsArray().Count != (int?)counted.Json["total"])
                wrong.Add($"{export}: {taken.Status}, {(taken.Status == 200 ? taken.Json.AsArray().Count : taken.Text)} of {counted.Text[..Math.Min(200, counted.Text.Length)]}");
            else
                rows += taken.Json.AsArray().Count;
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(rows > 1_000, $"{rows} rows in all.");
    }

    [Fact]
    public async Task A_case_is_taken_away_with_its_persons_masked_by_who_may_read_it_and_the_trail_tells()
    {
        await service.Get<RefreshCases>().RunAsync(Actor.System("test"), default);
        using var inspector = await service.SignInAsync(Role.Inspector);
        using var auditor = await service.SignInAsync(Role.Auditor);
        var one = (await inspector.GetAsync("/api/v1/cases?subject_kind=institution&limit=1&sort=-amount")).Items[0]?["id"]?.ToString();
        var number = service.Text("select psn_no from findings.finding where psn_no is not null order by amount_at_risk desc nulls last limit 1").Split('|')[0];

        var listed = await inspector.GetAsync($"/api/v1/cases/{one}/findings?sort=-amount&limit=1");
        var taken = await inspector.GetAsync($"/api/v1/cases/{one}/findings/export?format=json&sort=-amount");
        var unmasked = await inspector.GetAsync($"/api/v1/cases/{one}/findings/export?format=json&approval=1");
        var trail = await auditor.GetAsync($"/api/v1/audit?action=export&actor={inspector.Session["name"]}");

        var first = taken.Json.AsArray()[0];
        Assert.Equal((string?)listed.Items[0]?["finding_id"], (string?)first?["finding_id"]);
        Assert.Equal((string?)listed.Items[0]?["persons"]?[0]?["handle"], ((string?)first?["persons"])?.Split('|')[0]);
        var title = service.Text($"select title_zh from findings.rule where rule_id = '{listed.Items[0]?["rule_id"]}'");
        Assert.Equal((title, title), ((string?)listed.Items[0]?["rule_title"], (string?)first?["rule_title"]));
        Assert.DoesNotContain(number, taken.Text, StringComparison.Ordinal);
        Assert.Equal(400, unmasked.Status);
        Assert.Equal("list:case-findings", (string?)trail.Items.Single()?["subject"]);
    }

    private async Task<JsonObject> PathsAsync()
    {
        using var nobody = service.Anonymous();
        return (await nobody.GetAsync("/api/v1/openapi.json")).Json["paths"]?.AsObject() ?? [];
    }
}
