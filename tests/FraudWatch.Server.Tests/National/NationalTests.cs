using System.Text.Json.Nodes;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.National;

/// <summary>The national audit interface, asked as a hospital's system asks.</summary>
[Collection(NationalCalls.Name)]
public sealed class NationalTests(NationalOffices offices)
{
    private const string Rule = "overlapping-stays";

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task A_visit_is_judged_with_its_history_and_the_answer_to_its_warning_is_counted_once(CaseworkEngine engine)
    {
        var office = await offices.On(engine);
        var finding = office.FindingOf(Rule);
        var (_, token) = await office.IssueAsync(finding.Institution);

        var answer = await office.SendAsync(token, "3101", office.Message(finding.Person, finding.Encounter));

        Assert.True(answer.Status == 200 && (string?)answer.Json["infcode"] == "0", answer.Text);
        var warning = answer.Json["output"]!["result"]!.AsArray().First(result => (string?)result!["rule_id"] == Rule)!;
        Assert.NotEmpty(warning["judge_result_detail_dtos"]!.AsArray());
        Assert.All(warning["judge_result_detail_dtos"]!.AsArray(), row => Assert.Equal(finding.Encounter, (string?)row!["mdtrt_id"]));
        Assert.True(((string?)warning["jr_id"])!.Length <= 50, answer.Text);
        Assert.All(answer.Json["output"]!["result"]!.AsArray(), result => Assert.Equal((finding.Person, finding.Encounter), ((string?)result!["patn_id"], (string?)result["mdtrt_id"])));
        Assert.Equal((long?)answer.Json["output"]!["store_watermark"], (long?)answer.Json["output"]!["watermark"]);

        await AnswerWarningAsync(office, token, (string?)warning["jr_id"] ?? "");
    }

    [Fact]
    public async Task An_institution_asks_about_its_own_visits_and_its_token_opens_nothing_else()
    {
        var office = await offices.On(CaseworkEngine.Sqlite);
        var finding = office.FindingOf(Rule);
        var (_, foreign) = await office.IssueAsync("H99019999999");
        var (id, own) = await office.IssueAsync(finding.Institution);
        var message = office.Message(finding.Person, finding.Encounter);

        var refused = await office.SendAsync(foreign, "3102", During(message));
        Assert.Equal((200, "-1", null), (refused.Status, (string?)refused.Json["infcode"], refused.Json["output"]));
        Assert.DoesNotContain(finding.Person, refused.Text);
        Assert.Equal("0", (string?)(await office.SendAsync(own, "3102", During(message))).Json["infcode"]);
        Assert.Equal("-1", (string?)(await office.SendAsync(own, "3102", message.DeepClone().AsObject())).Json["infcode"]);
        Assert.Equal(401, (await office.SendAsync("nonsense", "3101", message)).Status);
        using var other = office.Service.Anonymous();
        Assert.Equal(401, (await other.SendAsync(HttpMethod.Get, "/api/v1/users", null, request => request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {own}"))).Status);
        Assert.Equal("institution-token-needed", (await office.Administrator.PostAsync("/api/v1/national/3101", new { infno = "3101" })).Problem);
        Assert.DoesNotContain(own, (await office.Administrator.GetAsync("/api/v1/national/tokens")).Text);

        Assert.Equal(204, (await office.Administrator.DeleteAsync($"/api/v1/national/tokens/{id}")).Status);
        Assert.Equal(401, (await office.SendAsync(own, "3101", message)).Status);
    }

    [Fact]
    public async Task A_message_that_cannot_be_judged_is_told_where_and_not_what()
    {
        var office = await offices.On(CaseworkEngine.Sqlite);
        var finding = office.FindingOf(Rule);
        var (_, token) = await office.IssueAsync(finding.Institution);
        var message = office.Message(finding.Person, finding.Encounter);
        var visit = message["input"]!["data"]!["patient_dtos"]![0]!["fsi_encounter_dtos"]![0]!.AsObject();
        visit["adm_date"] = "soon";
        visit["fsi_order_dtos"]![0]!["cnt"] = 0;

        var answer = await office.SendAsync(token, "3101", message);

        var said = (string?)answer.Json["err_msg"] ?? "";
        Assert.Equal("-1", (string?)answer.Json["infcode"]);
        Assert.Contains("patient_dtos[0].fsi_encounter_dtos[0].adm_date", said);
        Assert.Contains("fsi_order_dtos[0].cnt", said);
        Assert.DoesNotContain("soon", said);
    }

    [Fact]
    public async Task Nothing_in_a_list_and_amounts_that_no_bill_has_are_told_and_break_nothing()
    {
        var office = await offices.On(CaseworkEngine.Sqlite);
        var finding = office.FindingOf(Rule);
        var (_, token) = await office.IssueAsync(finding.Institution);
        async Task<string?> ToldAsync(string infno, Action<JsonObject> spoil)
        {
            var message = office.Message(finding.Person, finding.Encounter);
            spoil(message["input"]!["data"]!.AsObject());
            var answer = await office.SendAsync(token, infno, message);
            Assert.Equal((200, "-1"), (answer.Status, (string?)answer.Json["infcode"]));
            return (string?)answer.Json["err_msg"];
        }

        Assert.Contains("patient_dtos[0] is null", await ToldAsync("3101", data => data["patient_dtos"]![0] = null));
        Assert.Contains("fsi_encounter_dtos[0] is null", await ToldAsync("3101", data => data["patient_dtos"]![0]!["fsi_encounter_dtos"]![0] = null));
        Assert.Contains("fsi_order_dtos[0] is null", await ToldAsync("3101", data => data["patient_dtos"]![0]!["fsi_encounter_dtos"]![0]!["fsi_order_dtos"]![0] = null));
        Assert.Contains("is null", await ToldAsync("3101", data => data["patient_dtos"]![0]!["fsi_encounter_dtos"]![0]!["fsi_diagnose_dtos"] = new JsonArray(null, null)));
        Assert.Contains("more than 1000000000000 yuan", await ToldAsync("3101", data => data["patient_dtos"]![0]!["fsi_encounter_dtos"]![0]!["fsi_order_dtos"]![0]!["sumamt"] = 79228162514264337593543950335m));
        var feedback = Feedback("F9", "x", "2", "");
        feedback["input"]!["data"]!["warns"]![0] = null;
        Assert.Contains("data.warns[0] is null", (string?)(await office.SendAsync(token, "3103", feedback)).Json["err_msg"]);
    }

    [Fact]
    public async Task A_message_that_names_rules_is_answered_by_these_alone()
    {
        var office = await offices.On(CaseworkEngine.Sqlite);
        var finding = office.FindingOf(Rule);
        var (_, token) = await office.IssueAsync(finding.Institution);

        Assert.Equal([Rule], await RulesOfAsync(office, token, Naming(office, finding, [Rule])));
        Assert.All(await RulesOfAsync(office, token, Naming(office, finding, ["split-stay"])), rule => Assert.Equal("split-stay", rule));
    }

    private static JsonObject Naming(NationalOffice office, (string Institution, string Person, string Encounter) finding, JsonArray rules)
    {
        var message = office.Message(finding.Person, finding.Encounter);
        message["input"]!["data"]!["rule_ids"] = rules;
        return message;
    }

    private static async Task<List<string?>> RulesOfAsync(NationalOffice office, string token, JsonObject message)
    {
        var answer = await office.SendAsync(token, "3101", message);
        Assert.True((string?)answer.Json["infcode"] == "0", answer.Text);
        return [.. answer.Json["output"]!["result"]!.AsArray().Select(result => (string?)result!["rule_id"]).Distinct()];
    }

    private static JsonObject During(JsonObject message)
    {
        var during = message.DeepClone().AsObject();
        during["infno"] = "3102";
        return during;
    }

    private static async Task AnswerWarningAsync(NationalOffice office, string token, string warning)
    {
        var message = Feedback("F1", warning, "1", "会诊意见支持");
        Assert.Equal(1, (int?)(await office.SendAsync(token, "3103", message.DeepClone().AsObject())).Json["output"]?["kept"]);
        Assert.Equal(0, (int?)(await office.SendAsync(token, "3103", message)).Json["output"]?["kept"]);
        Assert.Equal("-1", (string?)(await office.SendAsync(token, "3103", Feedback("F1", warning, "2", ""))).Json["infcode"]);
        Assert.Equal("-1", (string?)(await office.SendAsync(token, "3103", Feedback("F2", warning[..^1] + "-", "2", ""))).Json["infcode"]);
        Assert.Equal((1, 0), await CountAsync(office));
        Assert.Equal(1, (int?)(await office.SendAsync(token, "3103", Feedback("F3", warning, "2", ""))).Json["output"]?["kept"]);
        using var auditor = await office.Service.SignInAsync(Role.Auditor);
        Assert.Equal(["F1", "F3"], (await auditor.GetAsync("/api/v1/audit?action=feedback.receive&sort=sequence")).Items.Select(entry => (string?)entry?["detail"]?["message"]));
        Assert.Equal((0, 1), await CountAsync(office));
    }

    private static async Task<(int, int)> CountAsync(NationalOffice office)
    {
        var counted = await office.Administrator.GetAsync($"/api/v1/national/feedback/counts?rule_id={Rule}");
        var count = counted.Items.Single()!;
        return ((int)count["overridden"]!, (int)count["accepted"]!);
    }

    private static JsonObject Feedback(string number, string warning, string way, string reason) => new()
    {
        ["infno"] = "3103",
        ["msgid"] = number,
        ["input"] = new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["warn_type"] = "1",
                ["warns"] = new JsonArray(new JsonObject { ["warn_rslt_id"] = warning, ["dspo_way"] = way, ["dspo_way_rea"] = reason }),
            },
        },
    };
}
