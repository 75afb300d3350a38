using System.Text.Json.Nodes;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Inspections;

public sealed class TeamChangeTests
{
    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Who_is_recused_after_the_draw_holds_up_the_start_until_somebody_takes_the_place(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        await office.DrawAsync();
        var one = await FirstAsync(office);
        var (leaves, stays) = (Members(one)[0], Members(one)[1]);
        var comes = await office.HireAsync("reserve", await DepartmentAsync(office, leaves));
        await office.Manager.PostAsync($"/api/v1/inspectors/{leaves}/recusals", new { fixmedins_code = (string?)one["fixmedins_code"], reason = "配偶在该机构任职" });

        var early = await StartAsync(office.Inspectors[stays], one, "\"1\"");
        var replaced = await ReplaceAsync(office.Manager, one, leaves, new { by = comes, reason = "回避" });
        var left = await office.Inspectors[leaves].GetAsync($"/api/v1/inspections/{one["id"]}");
        var started = await StartAsync(office.Inspectors[comes], one, "\"2\"");

        Assert.Equal(409, early.Status);
        Assert.Contains($"User {leaves} of the team is recused", early.Text, StringComparison.Ordinal);
        Assert.True(replaced.Status == 200, replaced.Text);
        Assert.Equal(Members(one).Where(user => user != leaves).Append(comes).Order(), Members(replaced.Json));
        Assert.Contains("reserve", replaced.Json["member_names"]!.AsArray().Select(name => (string?)name));
        Assert.Equal((404, 200), (left.Status, started.Status));
        using var auditor = await office.Service.SignInAsync(Core.People.Role.Auditor, "990100");
        Assert.Contains("inspection.replace_member", (await auditor.GetAsync("/api/v1/audit?limit=200")).Text, StringComparison.Ordinal);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Who_cannot_go_is_replaced_in_all_inspections_of_the_team_that_have_not_ended(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        await office.DrawAsync(slots: 6);
        var team = await LargestTeamAsync(office);
        Assert.True(team.Count > 2);
        var (ended, next) = (team[0], team[1]);
        var leaves = Members(next)[0];
        Assert.Equal(200, (await StartAsync(office.Inspectors[leaves], ended, "\"1\"")).Status);
        Assert.Equal(200, (await office.Inspectors[leaves].SendAsync(HttpMethod.Post, $"/api/v1/inspections/{ended["id"]}/close", new { }, InspectionOffice.IfMatch("\"2\""))).Status);
        var comes = await office.HireAsync("reserve", await DepartmentAsync(office, leaves));

        var late = await ReplaceAsync(office.Manager, ended, leaves, new { by = comes, reason = "病假" }, "\"3\"");
        var replaced = await ReplaceAsync(office.Manager, next, leaves, new { by = comes, reason = "病假", whole_team = true });

        Assert.Equal((409, 200), (late.Status, replaced.Status));
        foreach (var one in (await office.Manager.GetAsync("/api/v1/inspections")).Items)
        {
            var isOfTeam = (int?)one!["team"] == (int?)next["team"];
            Assert.Equal(isOfTeam && (string?)one["state"] != "closed", Members(one).Contains(comes));
            Assert.Equal(isOfTeam && (string?)one["state"] == "closed", Members(one).Contains(leaves));
        }
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_replacement_keeps_the_rules_by_which_teams_are_formed(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        await office.DrawAsync(slots: 6);
        var one = (await LargestTeamAsync(office))[0];
        var (leaves, stays) = (Members(one)[0], Members(one)[1]);
        var elsewhere = office.Inspectors.Keys.First(user => !Members(one).Contains(user));
        var (same, other) = (await DepartmentAsync(office, leaves), await DepartmentAsync(office, stays));
        var (comes, doubles, recused) = (await office.HireAsync("reserve", same), await office.HireAsync("doubling", other), await office.HireAsync("related", same));
        await office.Manager.PostAsync($"/api/v1/inspectors/{recused}/recusals", new { fixmedins_code = (string?)one["fixmedins_code"], reason = "近亲属" });

        Assert.Equal((409, true), Refused(await ReplaceAsync(office.Manager, one, leaves, new { by = elsewhere, reason = "x" }), "on another team of the plan"));
        Assert.Equal((409, true), Refused(await ReplaceAsync(office.Manager, one, leaves, new { by = doubles, reason = "x" }), "3 people from 3 departments"));
        Assert.Equal((409, true), Refused(await ReplaceAsync(office.Manager, one, leaves, new { by = recused, reason = "x" }), "is recused from"));
        Assert.Equal((400, true), Refused(await ReplaceAsync(office.Manager, one, leaves, new { by = stays, reason = "x" }), "on this team already"));
        Assert.Equal((400, true), Refused(await ReplaceAsync(office.Manager, one, leaves, new { by = 987_654, reason = "x" }), "no inspector of this division"));
        Assert.Equal((400, true), Refused(await ReplaceAsync(office.Manager, one, leaves, new { by = comes, reason = " " }), "Say why"));
        Assert.Equal((404, true), Refused(await ReplaceAsync(office.Manager, one, elsewhere, new { by = comes, reason = "x" }), "not on the team"));
        Assert.Equal(412, (await ReplaceAsync(office.Manager, one, leaves, new { by = comes, reason = "x" }, "\"7\"")).Status);
        Assert.Equal(403, (await ReplaceAsync(office.Inspectors[stays], one, leaves, new { by = comes, reason = "x" })).Status);
        Assert.Equal(Members(one), Members((await office.Manager.GetAsync($"/api/v1/inspections/{one["id"]}")).Json));

        Assert.Equal(200, (await ReplaceAsync(office.Manager, one, leaves, new { by = comes, reason = "x" })).Status);
        // Back again: this plan is not the one before for who takes a place in it.
        Assert.Equal(200, (await ReplaceAsync(office.Manager, one, comes, new { by = leaves, reason = "x" }, "\"2\"")).Status);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_team_that_no_draw_formed_keeps_two_certificates_through_a_replacement(CaseworkEngine engine)
    {
        await using var office = await InspectionOffice.OpenAsync(engine);
        long[] team = [.. office.Inspectors.Keys.Take(2)];
        var made = await office.Manager.PostAsync("/api/v1/inspections", new { kind = "for_cause", fixmedins_code = "H1", area = "990101", reason = "举报", members = team });
        using var guest = await office.Service.SignInAsync(Core.People.Role.Inspector, "990100");

        var without = await ReplaceAsync(office.Manager, made.Json, team[0], new { by = (long?)guest.Session["user_id"], reason = "x" });
        var with = await ReplaceAsync(office.Manager, made.Json, team[0], new { by = office.Inspectors.Keys.Last(), reason = "x" });

        Assert.Equal((400, 200), (without.Status, with.Status));
        Assert.Equal([team[1], office.Inspectors.Keys.Last()], Members(with.Json));
    }

    private static (int Status, bool Says) Refused(ApiAnswer answer, string sentence) => (answer.Status, answer.Text.Contains(sentence, StringComparison.Ordinal));

    private static async Task<JsonNode> FirstAsync(InspectionOffice office) => (await office.Manager.GetAsync("/api/v1/inspections?sort=position&limit=1")).Items[0]!;

    private static async Task<List<JsonNode>> LargestTeamAsync(InspectionOffice office) =>
        [.. (await office.Manager.GetAsync("/api/v1/inspections?sort=position")).Items.OfType<JsonNode>().GroupBy(one => (int?)one["team"]).MaxBy(group => group.Count())!];

    private static List<long> Members(JsonNode inspection) => [.. inspection["members"]!.AsArray().Select(user => user!.GetValue<long>())];

    private static async Task<string> DepartmentAsync(InspectionOffice office, long user) =>
        (string?)(await office.Manager.GetAsync("/api/v1/inspectors?limit=100")).Items.Single(one => (long?)one!["id"] == user)!["department"] ?? "";

    private static Task<ApiAnswer> ReplaceAsync(ApiClient client, JsonNode inspection, long member, object wanted, string version = "\"1\"") =>
        client.SendAsync(HttpMethod.Post, $"/api/v1/inspections/{inspection["id"]}/members/{member}/replacement", wanted, InspectionOffice.IfMatch(version));

    private static Task<ApiAnswer> StartAsync(ApiClient client, JsonNode inspection, string version) =>
        client.SendAsync(HttpMethod.Post, $"/api/v1/inspections/{inspection["id"]}/start", arrange: InspectionOffice.IfMatch(version));
}
