using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FraudWatch.Core.Findings;
using FraudWatch.Detection.Patients;
using FraudWatch.Detection.Rules;
using FraudWatch.Server.Api.National;
using FraudWatch.Store;

namespace FraudWatch.Server.National;

/// <summary>Judges the visits that an institution sends with each patient's history (3101, 3102).</summary>
internal sealed class JudgePatients(PatientDesk desk, ClaimsStore claims, WarningNumber numbers, TimeProvider time)
{
    private const int LongestSentence = 500;
    private const string Violates = "1";

    /// <param name="caller">The institution.</param>
    /// <param name="data">What it sent.</param>
    /// <param name="isSettling">Whether the visits are being settled (3102).</param>
    /// <param name="trace">Names the call.</param>
    /// <param name="cancellation">Stops between rules.</param>
    /// <exception cref="NationalRefusedException">It cannot be judged as it is.</exception>
    public AuditOutput Run(CallingInstitution caller, AuditData? data, bool isSettling, string trace, CancellationToken cancellation)
    {
        new AuditCheck(caller).Run(data);
        var rules = desk.Current();
        var wanted = Wanted(rules.Judge, data?.RuleIds);
        var results = (data?.PatientDtos ?? [])
            .SelectMany(patient => Judge(rules, wanted, caller, patient, isSettling, cancellation))
            .Select(result => result with { TaskId = data?.TaskId });
        return new AuditOutput
        {
            Result = [.. results.OrderBy(result => result.SevDeg, StringComparer.Ordinal).ThenByDescending(result => result.VolaAmt).ThenBy(result => result.JrId, StringComparer.Ordinal)],
            Watermark = rules.History.Watermark,
            StoreWatermark = claims.Watermark,
            RuleSettings = rules.Settings,
            TraceId = trace,
        };
    }

    private static HashSet<string>? Wanted(PatientJudge judge, IReadOnlyList<string>? ids)
    {
        if (ids is not { Count: > 0 })
            return null;
        var unknown = ids.Except(judge.Rules.Select(rule => rule.Id)).Order(StringComparer.Ordinal).ToList();
        return unknown.Count == 0 ? [.. ids] : throw new NationalRefusedException([$"data.rule_ids: no rule about single patients is called {string.Join(", ", unknown)}."]);
    }

    private IEnumerable<AuditResult> Judge(
        PatientRules rules, HashSet<string>? wanted, CallingInstitution caller, AuditPatient patient, bool isSettling, CancellationToken cancellation)
    {
        var added = new PatientClaims(rules.Judge.Inputs);
        var writer = new AuditClaims(added, patient, time.GetLocalNow().DateTime);
        foreach (var visit in patient.FsiEncounterDtos ?? [])
            writer.Add(visit, isSettling);
        var person = patient.PatnId?.Trim() ?? "";
        var findings = rules.Judge.Judge(added.Over(desk.HistoryOf(person, rules)), wanted, cancellation);
        var sent = new SentRows(patient);
        return findings.Where(finding => sent.Touches(finding)).Select(finding => Result(rules.Judge, caller, person, sent, finding));
    }

    private AuditResult Result(PatientJudge judge, CallingInstitution caller, string person, SentRows sent, PatientFinding finding)
    {
        var number = numbers.Of(finding.Rule.Id, finding.Id, caller.Code);
        var rows = sent.Of(finding);
        var sentence = PatientSentence.Chinese(finding, judge.Institution(finding.FixmedinsCode));
        return new AuditResult
        {
            JrId = number,
            RuleId = finding.Rule.Id,
            RuleName = finding.Rule.Title.Zh,
            VolaCont = sentence.Length <= LongestSentence ? sentence : sentence[..LongestSentence],
            PatnId = person,
            MdtrtId = rows[0].Encounter,
            JudgeResultDetailDtos = [.. rows.Select(row => Detail(number, person, row, rows.Count == 1 ? finding.Amount : null))],
            VolaAmt = finding.Amount,
            VolaAmtStas = finding.Amount is null ? "0" : "1",
            SevDeg = PatientSentence.SeverityOf(finding) switch { Severity.Definite => "1", Severity.Suspicion => "2", _ => "3" },
            VolaEvid = PatientSentence.Clause(finding),
            Family = finding.Rule.Family,
            Parameters = finding.Values.Values,
        };
    }

    private static AuditResultDetail Detail(string number, string person, (string Encounter, string? Order) row, decimal? amount) => new()
    {
        JrdId = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{number}\n{row.Encounter}\n{row.Order}")).AsSpan(0, 16)),
        PatnId = person,
        MdtrtId = row.Encounter,
        RxId = row.Order,
        VolaItemType = Violates,
        VolaAmt = amount,
    };
}
