using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Cases;

public sealed class TieNameTests
{
    [Theory, OnSqlite]
    public async Task Physicians_and_beds_stand_in_graphs_and_ties_with_masked_name_and_department_beside_their_codes(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine, data: Fill);
        await service.OpenAsync(
            CaseSeeds.Finding("a", "H1") with { Physician = "D1", Bed = "A03/12" },
            CaseSeeds.Finding("b", "H1", family: "charging") with { Physician = "D1", Bed = "A03/12" },
            CaseSeeds.Finding("c", "H1") with { Physician = "D2", Bed = "7" });
        using var inspector = await service.SignInAsync(Role.Inspector);
        var id = (string?)(await inspector.GetAsync("/api/v1/cases?scheme=admissions")).Items[0]?["id"]?.ToString();

        var graph = await inspector.GetAsync($"/api/v1/cases/{id}/links");
        var around = await inspector.GetAsync("/api/v1/links?kind=physician&value=H1/D1");
        var related = await inspector.GetAsync($"/api/v1/cases/{id}/related");
        var labels = graph.Json["nodes"]!.AsArray().ToDictionary(node => (string)node!["id"]!, node => (string?)node!["label"]);

        Assert.Equal(("张** D1", "心血管内科 A03/12"), (labels["physician:H1/D1"], labels["bed:H1/A03/12"]));
        Assert.Equal(("H1/D2", "H1/7"), (labels["physician:H1/D2"], labels["bed:H1/7"]));
        Assert.Equal("张** D1", (string?)around.Json["nodes"]![0]!["label"]);
        Assert.Contains("张** D1", related.Items[0]!["ties"]!.AsArray().Select(tie => (string?)tie!["label"]));
        Assert.All([graph, around, related], answer => Assert.DoesNotContain("张三丰", answer.Text, StringComparison.Ordinal));
    }

    // D2 has no name in the bills, and bed 7 no department.
    private static void Fill(string folder)
    {
        using var store = ClaimsStore.Open(folder);
        using var connection = store.Connect();
        foreach (var statement in new[]
        {
            "create schema if not exists claims",
            """
            create table claims.encounter as select * from (values ('M-a', 'H1', 'D1', '张三丰', 'A03', '心血管内科', '12'), ('M-c', 'H1', 'D2', null, null, null, '7'),
                ('M-x', 'H2', 'D1', '李四', 'A03', '儿科', '12')) as e(mdtrt_id, fixmedins_code, chfpdr_code, chfpdr_name, dept_code, dept_name, bed)
            """,
        })
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }
}
