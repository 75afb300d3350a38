using System.Text.Json.Nodes;
using FraudWatch.Casework.Storage;

namespace FraudWatch.Server.Tests.National;

/// <summary>The national fields by their names, and what is said where one is wrong: in the envelope, with HTTP status 200.</summary>
[Collection(NationalCalls.Name)]
public sealed class NationalFieldTests(NationalOffices offices)
{
    private static readonly string[] ResultFields =
    [
        "jr_id", "rule_id", "rule_name", "vola_cont", "patn_id", "mdtrt_id", "judge_result_detail_dtos", "vola_amt_stas", "sev_deg",
    ];

    private static readonly string[] DetailFields = ["jrd_id", "patn_id", "mdtrt_id", "vola_item_type"];

    /// <summary>Where, what is put there, and a word of the sentence that is wanted.</summary>
    private static readonly (string Place, string? Json, string Word)[] Faults =
    [
        ("input", "\"text\"", "$.input"),
        ("input.data", null, "patient_dtos"),
        ("input.data.trig_scen", null, "trig_scen"),
        ("input.data.patient_dtos", "[]", "patient_dtos"),
        ("input.data.patient_dtos", "{}", "patient_dtos"),
        ("input.data.patient_dtos.0.patn_id", null, "patn_id"),
        ("input.data.patient_dtos.0.patn_id", "17", "patn_id"),
        ("input.data.patient_dtos.0.fsi_encounter_dtos", null, "fsi_encounter_dtos"),
        ("input.data.patient_dtos.0.fsi_encounter_dtos.0.mdtrt_id", null, "mdtrt_id"),
        ("input.data.patient_dtos.0.fsi_encounter_dtos.0.medins_id", "\"H99999999999\"", "medins_id"),
        ("input.data.patient_dtos.0.fsi_encounter_dtos.0.med_type", null, "med_type"),
        ("input.data.patient_dtos.0.fsi_encounter_dtos.0.adm_date", null, "adm_date"),
        ("input.data.patient_dtos.0.fsi_encounter_dtos.0.fsi_order_dtos.0.rx_id", null, "rx_id"),
        ("input.data.patient_dtos.0.fsi_encounter_dtos.0.fsi_order_dtos.0.cnt", "\"many\"", "cnt"),
        ("input.data.rule_ids", "[\"no-such-rule\"]", "rule_ids"),
        ("fixmedins_code", "\"H99999999999\"", "fixmedins_code"),
        ("infno", "\"3103\"", "infno"),
    ];

    [Fact]
    public async Task Answers_have_the_national_names_and_each_fault_is_told_in_the_envelope()
    {
        var office = await offices.On(CaseworkEngine.Sqlite);
        var finding = office.FindingOf("overlapping-stays");
        var (_, token) = await office.IssueAsync(finding.Institution);
        foreach (var infno in new[] { "3101", "3102" })
        {
            var message = office.Message(finding.Person, finding.Encounter);
            message["infno"] = infno;
            var results = (await office.SendAsync(token, infno, message.DeepClone().AsObject())).Json["output"]!["result"]!.AsArray();
            Assert.NotEmpty(results);
            Assert.All(results, result => Assert.All(ResultFields, field => Assert.True(result!.AsObject().ContainsKey(field), field)));
            Assert.All(results.SelectMany(result => result!["judge_result_detail_dtos"]!.AsArray()), row => Assert.All(DetailFields, field => Assert.True(row!.AsObject().ContainsKey(field), field)));
            foreach (var (place, json, word) in Faults)
                await AssertToldAsync(office, token, infno, With(message, place, json), $"{place} = {json}", word);
        }

        foreach (var (place, json, word) in new[] { ("input.data.warns", (string?)"\"x\"", "warns"), ("input.data.warns", null, "warns"), ("msgid", null, "msgid"), ("input.data.warns.0.dspo_way", "\"3\"", "dspo_way"), ("input.data.warns.0.warn_rslt_id", "\"x\"", "warn_rslt_id") })
            await AssertToldAsync(office, token, "3103", With(Feedback(), place, json), $"{place} = {json}", word);
    }

    private static async Task AssertToldAsync(NationalOffice office, string token, string infno, JsonObject message, string fault, string word)
    {
        var answer = await office.SendAsync(token, infno, message);
        Assert.True(answer.Status == 200 && (string?)answer.Json["infcode"] == "-1", $"{infno} {fault}: {answer.Status} {answer.Text}");
        Assert.True(((string?)answer.Json["err_msg"])?.Contains(word, StringComparison.Ordinal), $"{infno} {fault}: {answer.Text}");
    }

    /// <summary>The message with one value changed, or without it.</summary>
    private static JsonObject With(JsonObject message, string place, string? json)
    {
        var changed = message.DeepClone().AsObject();
        var steps = place.Split('.');
        JsonNode at = changed;
        foreach (var step in steps[..^1])
            at = (int.TryParse(step, out var number) ? at[number] : at[step])!;
        if (json is null)
            at.AsObject().Remove(steps[^1]);
        else
            at[steps[^1]] = JsonNode.Parse(json);
        return changed;
    }

    private static JsonObject Feedback() => new()
    {
        ["infno"] = "3103",
        ["msgid"] = "F1",
        ["input"] = new JsonObject
        {
            ["data"] = new JsonObject { ["warn_type"] = "1", ["warns"] = new JsonArray(new JsonObject { ["warn_rslt_id"] = "x.y", ["dspo_way"] = "2", ["dspo_way_rea"] = "" }) },
        },
    };
}
