using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Life;

/// <summary>A stay to be written: where, why, from when, for how long, and what is special about it.</summary>
internal sealed record StayPlan(Institution Institution, Disease Disease, DateTime Admission, int Nights)
{
    public string MedType { get; init; } = Claims.MedType.Stay;
    public char DischargeWay { get; init; } = '1';
    public Encounter? ReferredFrom { get; init; }
    public Encounter? SameChartAs { get; init; }

    /// <summary>Set when the hospital plans the patient's return within 31 days, and says why.</summary>
    public string? ReturnPurpose { get; init; }
    public bool IsNewborn { get; init; }
    public bool IsInterimBill { get; init; }
    public bool Operates { get; init; }

    /// <summary>Every day is worked, no quiet week-end: used where a scheme needs a full chart.</summary>
    public bool NoQuietDays { get; init; }

    /// <summary>Number of the encounter when it is known before; otherwise the next one.</summary>
    public int? Sequence { get; init; }
}
