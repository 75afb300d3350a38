using FraudWatch.Detection.Rules;
using FraudWatch.Server.Api.National;

namespace FraudWatch.Server.National;

/// <summary>The visits and orders that were sent of one patient. Only these are named in an answer, whatever else of the history a finding is about.</summary>
internal sealed class SentRows
{
    private readonly HashSet<string> encounters;
    private readonly Dictionary<string, string> encounterOfOrder = new(StringComparer.Ordinal);

    public SentRows(AuditPatient patient)
    {
        var visits = patient.FsiEncounterDtos ?? [];
        encounters = [.. visits.Select(visit => visit.MdtrtId?.Trim() ?? "")];
        foreach (var visit in visits)
        {
            foreach (var order in visit.FsiOrderDtos ?? [])
                encounterOfOrder[order.RxId?.Trim() ?? ""] = visit.MdtrtId?.Trim() ?? "";
        }
    }

    /// <summary>Whether a finding is about any of them.</summary>
    public bool Touches(PatientFinding finding) => Of(finding).Count > 0;

    /// <summary>The orders that a finding is about; where it names none of them, the visits.</summary>
    public IReadOnlyList<(string Encounter, string? Order)> Of(PatientFinding finding)
    {
        var orders = finding.Rows("bkkp_sn").Where(encounterOfOrder.ContainsKey).Distinct().ToList();
        return orders.Count > 0
            ? [.. orders.Select(order => (encounterOfOrder[order], (string?)order))]
            : [.. finding.Rows("mdtrt_id").Where(encounters.Contains).Distinct().Select(encounter => (encounter, (string?)null))];
    }
}
