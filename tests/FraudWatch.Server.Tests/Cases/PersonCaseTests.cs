using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Cases;

public sealed class PersonCaseTests
{
    private const string Number = "9901000012345";
    private const string Other = "9901000067890";

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_case_about_a_person_is_found_and_followed_by_handle_and_shows_no_number_anywhere(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await service.OpenAsync(
            CaseSeeds.Finding("a", "H1", family: "identity") with
            {
                Grain = "person",
                PsnNo = Number,
                SentenceZh = $"参保人{Number}死亡后仍有费用。",
                SentenceEn = $"{Number} died.",
                Evidence = $$"""{"other_psn_no":"{{Other}}","note":"as {{Number}} says","days":3}""",
            },
            CaseSeeds.Finding("b", "H2") with { PsnNo = $"{Number}|{Other}" });
        using var inspector = await service.SignInAsync(Role.Inspector);

        var listed = (await inspector.GetAsync("/api/v1/cases?subject_kind=person")).Items.Single();
        var (handle, id) = ((string?)listed?["subject_code"], (long?)listed?["id"]);
        var byHandle = await inspector.GetAsync($"/api/v1/cases?subject={handle}&count=true");
        var findings = await inspector.GetAsync($"/api/v1/cases/{id}/findings");
        var graph = await inspector.GetAsync($"/api/v1/cases/{id}/links");
        var around = await inspector.GetAsync($"/api/v1/links?kind=person&value={handle}");
        var related = await inspector.GetAsync($"/api/v1/cases/{id}/related");

        Assert.Equal("*********2345", (string?)listed?["subject_label"]);
        Assert.Equal(1, (int?)byHandle.Json["total"]);
        Assert.Equal(handle, (string?)findings.Items[0]?["persons"]?[0]?["handle"]);
        Assert.Equal("参保人*********2345死亡后仍有费用。", (string?)findings.Items[0]?["sentence_zh"]);
        Assert.Equal("*********7890", (string?)findings.Items[0]?["evidence"]?["other_psn_no"]);
        Assert.Equal(3, (int?)findings.Items[0]?["evidence"]?["days"]);
        Assert.Equal($"person:{handle}", (string?)around.Json["nodes"]?[0]?["id"]);
        Assert.Equal(2, (int?)around.Json["nodes"]?[0]?["degree"]);
        Assert.Equal(["医院H1"], graph.Json["nodes"]?.AsArray().Where(node => (string?)node?["value"] == "H1").Select(node => (string?)node?["label"]));
        Assert.Equal(handle, (string?)related.Items[0]?["ties"]?[0]?["value"]);
        Assert.Equal(404, (await inspector.GetAsync($"/api/v1/links?kind=person&value={Number}")).Status);
        foreach (var answer in new[] { byHandle, findings, graph, around, related })
        {
            Assert.DoesNotContain(Number, answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Other, answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite]
    public async Task A_suppression_about_a_person_names_them_by_handle(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine);
        await service.OpenAsync(CaseSeeds.Finding("a", "H1") with { Grain = "person", PsnNo = Number });
        using var supervisor = await service.SignInAsync(Role.Supervisor);
        var one = (await supervisor.GetAsync("/api/v1/cases")).Items.Single();

        var made = await supervisor.PostAsync("/api/v1/suppressions", new
        {
            case_id = (long?)one?["id"],
            rule_id = "overlapping-stays",
            until = service.Time.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd"),
            reason = "Twins, seen in the papers",
        });
        var listed = await supervisor.GetAsync($"/api/v1/suppressions?subject={one?["subject_code"]}");

        Assert.Equal((201, (string?)one?["subject_code"]), (made.Status, (string?)made.Json["subject_code"]));
        Assert.Single(listed.Items);
        Assert.DoesNotContain(Number, made.Text + listed.Text, StringComparison.Ordinal);
    }
}
