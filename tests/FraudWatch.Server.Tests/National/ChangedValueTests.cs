using System.Text.Json.Nodes;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.National;
using FraudWatch.Server.Tests.Rules;

namespace FraudWatch.Server.Tests.National;

public sealed class ChangedValueTests
{
    private const string Rule = "split-stay";

    /// <summary>P1 left H1 on 2025-10-22 and comes again 20 days later; the rule as shipped looks 15 days back.</summary>
    [Fact]
    public async Task A_value_that_was_approved_judges_the_next_call()
    {
        await using var office = await RuleOffice.OpenAsync(CaseworkEngine.Sqlite);
        await office.Service.Get<PatientDesk>().PrepareAsync(CancellationToken.None);
        using var author = await office.Service.SignInAsync(Role.Supervisor);
        using var approver = await office.Service.SignInAsync(Role.Approver);
        using var administrator = await office.Service.SignInAsync(Role.Administrator);
        var issued = await administrator.PostAsync("/api/v1/national/tokens", new { fixmedins_code = "H1", region = "990101", label = "HIS" });
        var token = (string?)issued.Json["token"] ?? throw new InvalidDataException(issued.Text);

        var before = await RulesNamedAsync(office, token);
        await office.ApproveAsync(author, approver, await RuleOffice.DraftAsync(author, Rule, "window_days", 25, "000000"));
        var after = await RulesNamedAsync(office, token);

        Assert.DoesNotContain(Rule, before);
        Assert.Contains(Rule, after);
    }

    private static async Task<List<string?>> RulesNamedAsync(RuleOffice office, string token)
    {
        using var system = office.Service.Anonymous();
        var visit = new JsonObject { ["mdtrt_id"] = "NEW1", ["medins_id"] = "H1", ["med_type"] = "21", ["adm_date"] = "2025-11-11 09:00:00", ["dscg_date"] = "2025-11-16 10:00:00" };
        var patient = new JsonObject { ["patn_id"] = "P1", ["fsi_encounter_dtos"] = new JsonArray(visit) };
        var message = new JsonObject { ["infno"] = "3101", ["input"] = new JsonObject { ["data"] = new JsonObject { ["trig_scen"] = "3", ["patient_dtos"] = new JsonArray(patient) } } };
        var answer = await system.SendAsync(HttpMethod.Post, "/api/v1/national/3101", message, request => request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}"));
        Assert.True((string?)answer.Json["infcode"] == "0", answer.Text);
        return [.. answer.Json["output"]!["result"]!.AsArray().Select(result => (string?)result!["rule_id"])];
    }
}
