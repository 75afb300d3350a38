using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FraudWatch.Server.Api.National;

namespace FraudWatch.Server.National;

/// <summary>Whether what an institution sent can be judged, and is its own to ask about. Sentences name fields and places, never values.</summary>
internal sealed class AuditCheck(CallingInstitution caller)
{
    private const int MostPatients = 10;
    private const int MostEncounters = 50;
    private const int MostOrders = 2_000;
    private const int MostOthers = 200;
    private const int LongestId = 50;
    private const int MostProblems = 10;
    private const decimal MostYuan = 1_000_000_000_000m;
    private const decimal MostPieces = 1_000_000_000m;
    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    private readonly List<string> problems = [];

    /// <exception cref="NationalRefusedException">Something is wrong; the first ten problems are told.</exception>
    public void Run(AuditData? data)
    {
        var patients = data?.PatientDtos ?? [];
        Require(patients.Count is > 0 and <= MostPatients, $"data.patient_dtos has 1 to {MostPatients} patients.");
        Require(!string.IsNullOrWhiteSpace(data?.TrigScen) || data?.RuleIds is { Count: > 0 }, "Give data.trig_scen, or data.rule_ids.");
        for (var i = 0; i < Math.Min(patients.Count, MostPatients); i++)
            Check(patients[i], $"patient_dtos[{i}]");
        if (problems.Count > 0)
            throw new NationalRefusedException([.. problems.Take(MostProblems)]);
    }

    /// <summary>A day with or without a time; null for none or for a text that is none.</summary>
    public static DateTime? Time(string? text) =>
        DateTime.TryParseExact(text?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private void Check(AuditPatient? patient, string at)
    {
        if (IsNothing(patient, at))
            return;
        RequireId(patient.PatnId, $"{at}.patn_id");
        RequireTime(patient.Brdy, $"{at}.brdy", needed: false);
        var encounters = patient.FsiEncounterDtos ?? [];
        Require(encounters.Count is > 0 and <= MostEncounters, $"{at}.fsi_encounter_dtos has 1 to {MostEncounters} visits.");
        Require(encounters.Select(encounter => encounter?.MdtrtId).Distinct().Count() == encounters.Count, $"{at}.fsi_encounter_dtos names a visit twice.");
        for (var i = 0; i < Math.Min(encounters.Count, MostEncounters); i++)
            Check(encounters[i], $"{at}.fsi_encounter_dtos[{i}]");
    }

    private void Check(AuditEncounter? encounter, string at)
    {
        if (IsNothing(encounter, at))
            return;
        RequireId(encounter.MdtrtId, $"{at}.mdtrt_id");
        Require(encounter.MedinsId == caller.Code, $"{at}.medins_id is not the institution of the token: an institution asks about its own visits.");
        Require(!string.IsNullOrWhiteSpace(encounter.MedType), $"{at}.med_type is missing.");
        RequireTime(encounter.AdmDate, $"{at}.adm_date", needed: true);
        RequireTime(encounter.DscgDate, $"{at}.dscg_date", needed: false);
        var orders = encounter.FsiOrderDtos ?? [];
        Require(orders.Count <= MostOrders, $"{at}.fsi_order_dtos has more than {MostOrders} orders.");
        Require((encounter.FsiDiagnoseDtos?.Count ?? 0) <= MostOthers && (encounter.FsiOperationDtos?.Count ?? 0) <= MostOthers, $"{at} has more than {MostOthers} diagnoses or operations.");
        RequireMoney(at, encounter.MedfeeSumamt, encounter.OwnpayAmt, encounter.SelfpayAmt, encounter.AcctPayamt, encounter.MaAmt, encounter.HifpPayamt);
        Require(!HoldsNothing(encounter.FsiDiagnoseDtos) && !HoldsNothing(encounter.FsiOperationDtos), $"{at} has a diagnosis or an operation that is null.");
        Require(orders.Select(order => order?.RxId).Distinct().Count() == orders.Count, $"{at}.fsi_order_dtos names an order twice.");
        for (var i = 0; i < Math.Min(orders.Count, MostOrders); i++)
            Check(orders[i], $"{at}.fsi_order_dtos[{i}]");
    }

    private void Check(AuditOrder? order, string at)
    {
        if (IsNothing(order, at))
            return;
        RequireId(order.RxId, $"{at}.rx_id");
        Require(order.Cnt is > 0, $"{at}.cnt is missing or not above zero.");
        Require(order.Sumamt is not null || order.Pric is not null, $"{at} has neither sumamt nor pric.");
        Require(!(order.Cnt > MostPieces), $"{at}.cnt is more than {MostPieces}.");
        RequireMoney(at, order.Sumamt, order.Pric, order.OwnpayAmt, order.SelfpayAmt);
        RequireTime(order.DrordBegnDate, $"{at}.drord_begn_date", needed: false);
        RequireTime(order.DrordStopDate, $"{at}.drord_stop_date", needed: false);
    }

    private void RequireId(string? id, string field) =>
        Require(id is { Length: > 0 and <= LongestId } && !id.Contains('|', StringComparison.Ordinal), $"{field} is missing, longer than {LongestId} characters or has a bar.");

    private void RequireTime(string? text, string field, bool needed)
    {
        if (needed || !string.IsNullOrWhiteSpace(text))
            Require(Time(text) is not null, $"{field} is no time like 2026-03-05 08:30:00.");
    }

    private void RequireMoney(string at, params ReadOnlySpan<decimal?> amounts)
    {
        foreach (var yuan in amounts)
            Require(yuan is null or (>= -MostYuan and <= MostYuan), $"{at} has an amount of more than {MostYuan:0} yuan.");
    }

    private static bool HoldsNothing<T>(IReadOnlyList<T>? list) => list?.Any(one => one is null) == true;

    // JSON lets a list hold null whatever the list is of.
    private bool IsNothing([NotNullWhen(false)] object? sent, string at)
    {
        Require(sent is not null, $"{at} is null.");
        return sent is null;
    }

    private void Require(bool holds, string sentence)
    {
        if (!holds)
            problems.Add(sentence);
    }
}
