using System.Text.Json.Nodes;
using FraudWatch.Core.People;
using FraudWatch.Server.Cases;
using FraudWatch.Server.Tests.Running;

namespace FraudWatch.Server.Tests.Claims;

[Collection(CityTests.Name)]
public sealed class FindingDetailTests(ClaimsServices services)
{
    private readonly RunningService service = services.Service;

    private string Finding => service.Text("select min(finding_id) from findings.finding where rule_id = 'overlapping-stays' and queued");

    [Fact]
    public async Task A_finding_comes_with_clauses_parameters_claims_and_its_case_and_without_a_number()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        await service.Get<RefreshCases>().RunAsync(Actor.System("test"), default);
        var number = service.Text($"select psn_no from findings.finding where finding_id = '{Finding}'");

        var detail = await inspector.GetAsync($"/api/v1/findings/{Finding}");

        Assert.True(detail.Status == 200, detail.Text);
        Assert.Equal(Finding, (string?)detail.Json["finding"]?["finding_id"]);
        Assert.NotEqual("", (string?)detail.Json["duty"]?[0]?["quote"]);
        Assert.NotEmpty(detail.Json["false_positives"]?.AsArray() ?? []);
        Assert.NotEmpty(detail.Json["triage"]?.AsArray() ?? []);
        Assert.NotEmpty(detail.Json["parameters"]?.AsObject() ?? []);
        var titles = detail.Json["evidence_titles"]!.AsArray().ToDictionary(column => (string)column!["column"]!, column => (string?)column!["zh"]);
        Assert.Equal(detail.Json["evidence"]!.AsObject().Select(column => column.Key).Where(name => name != "first_look"), titles.Keys);
        Assert.Equal(("重叠开始日期", "另一机构"), (titles["overlap_from"], titles["other_name"]));
        Assert.Equal("stay", (string?)detail.Json["involved"]?[0]?["table"]);
        Assert.StartsWith("XS-", (string?)detail.Json["case"]?["number"], StringComparison.Ordinal);
        Assert.DoesNotContain(number, detail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_of_a_case_names_its_evidence_as_the_finding_itself_does()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        await service.Get<RefreshCases>().RunAsync(Actor.System("test"), default);
        var detail = await inspector.GetAsync($"/api/v1/findings/{Finding}");

        var held = await inspector.GetAsync($"/api/v1/cases/{(long?)detail.Json["case"]?["id"]}/findings?limit=200");
        var same = held.Items.Single(one => (string?)one?["finding_id"] == Finding);

        Assert.NotEmpty(same?["evidence_titles"]?.AsArray() ?? []);
        Assert.True(JsonNode.DeepEquals(detail.Json["evidence_titles"], same?["evidence_titles"]), same?.ToJsonString());
    }

    [Fact]
    public async Task A_finding_is_made_again_criterion_by_criterion()
    {
        using var inspector = await service.SignInAsync(Role.Inspector);
        var number = service.Text($"select psn_no from findings.finding where finding_id = '{Finding}'");

        var criteria = await inspector.GetAsync($"/api/v1/findings/{Finding}/criteria");

        Assert.True(criteria.Status == 200, criteria.Text);
        Assert.True((bool?)criteria.Json["found"], criteria.Text);
        Assert.NotEmpty(criteria.Json["criteria"]?.AsArray() ?? []);
        Assert.DoesNotContain(number, criteria.Text, StringComparison.Ordinal);
        var birthday = service.Text($"select CAST(max(brdy) AS varchar) from claims.stay where psn_no = '{number}'");
        Assert.DoesNotContain($"\"{birthday}\"", criteria.Text, StringComparison.Ordinal);
        var physician = service.Text($"select max(chfpdr_name) from claims.encounter where psn_no = '{number}' and stay_id is not null");
        Assert.True(physician.Length > 1, physician);
        Assert.DoesNotContain($"\"{physician}\"", criteria.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_of_another_division_is_not_found()
    {
        using var elsewhere = await service.SignInAsync(Role.Inspector, "110000");

        Assert.Equal(404, (await elsewhere.GetAsync($"/api/v1/findings/{Finding}")).Status);
        Assert.Equal(404, (await elsewhere.GetAsync($"/api/v1/findings/{Finding}/criteria")).Status);
    }
}
