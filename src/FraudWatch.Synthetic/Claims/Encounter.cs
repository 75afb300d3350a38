using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Claims;

/// <summary>A visit, purchase or stay with everything that is reported of it.</summary>
internal sealed class Encounter(Person person, int sequence, int episode, Institution institution, Disease disease, string medType, DateTime begin)
{
    private int _lineNumber;

    public Person Person { get; } = person;

    /// <summary>Number of the story it belongs to; stories are removed as a whole.</summary>
    public int Episode { get; } = episode;
    public ulong Id { get; } = Identifiers.Encounter(person.Index, sequence);

    /// <summary>Number of the encounter within the person's life.</summary>
    public int Sequence { get; } = sequence;
    public Institution Institution { get; } = institution;
    public Disease Disease { get; } = disease;
    public string MedType { get; } = medType;
    public DateTime Begin { get; } = begin;

    /// <summary>Last moment; for a stay that goes on after the period see <see cref="IsOpen"/>.</summary>
    public DateTime End { get; set; } = begin;
    public bool IsOpen { get; set; }
    public bool IsStay => Claims.MedType.IsStay(MedType);
    public Physician? Physician { get; init; }
    public Filing Filing { get; set; }
    public List<FeeLine> Lines { get; } = [];
    public List<Settlement> Settlements { get; } = [];
    public List<WardCheck> WardChecks { get; } = [];
    public List<IdentityCheck> IdentityChecks { get; } = [];
    public Disease? OtherDisease { get; set; }

    /// <summary>Diagnoses beyond the disease and the other one: codes and names.</summary>
    public List<(string Code, string Name)> MoreDiagnoses { get; } = [];
    public List<Operation> Operations { get; } = [];

    /// <summary>dscg_way: 1 on advice, 2 to another hospital, 3 to the community, 4 against advice, 5 death.</summary>
    public char DischargeWay { get; init; } = '1';
    public DateTime? Death { get; init; }
    public Encounter? ReferredFrom { get; init; }
    public string? ReturnPurpose { get; init; }
    public bool IsNewborn { get; init; }
    public bool IsCancelled { get; init; }
    public bool IsOnline { get; init; }

    /// <summary>Encounter whose chart this one continues.</summary>
    public Encounter? SameChartAs { get; init; }

    /// <summary>A bill of a longer stay, continued by another one.</summary>
    public bool IsInterimBill { get; set; }

    /// <summary>One bill a month under the same number.</summary>
    public bool BillsMonthly { get; init; }

    /// <summary>When it was settled, if not at its end.</summary>
    public DateTime? SettledAt { get; set; }

    /// <summary>Discharge as the settlement list has it, where that is wrong.</summary>
    public DateTime? ListedDischarge { get; set; }

    /// <summary>What the next customer pays in cash for the first drug of the basket, in cents; null when there is none such.</summary>
    public long? CashPrice { get; set; }

    /// <summary>How long after the service its lines were uploaded, beyond the usual minutes.</summary>
    public TimeSpan UploadDelay { get; set; }

    /// <summary>Insurance that pays, where it is not the person's own.</summary>
    public string? PaidUnder { get; set; }

    public string Insurance => PaidUnder ?? Person.Insurance;

    /// <summary>Other figures than the policy's by which it is settled.</summary>
    public SettlingSlip Slip { get; set; }

    /// <summary>An infection caught in the hospital: code and name.</summary>
    public (string Code, string Name)? Infection { get; set; }

    /// <summary>The encounter whose invoice was handed in to be paid over the counter.</summary>
    public Encounter? HandInvoice { get; set; }

    public ulong ChartNumber => SameChartAs?.ChartNumber ?? Id;

    public char PaymentMethod => MedType == Claims.MedType.BedDayStay || Disease.Category == "Z50" ? '5' : Institution.PaymentMethod;

    /// <summary>Nights as hospitals count them: the first day counts, the last does not, at least one.</summary>
    public int LengthOfStay => Math.Max(1, (End.Date - Begin.Date).Days);

    /// <summary>Numbers are never used twice, even when lines are removed.</summary>
    public int NextLineNumber() => ++_lineNumber;

    public FeeLine Add(FeeLine line)
    {
        Lines.Add(line);
        return line;
    }
}
