using System.Text;
using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Town;

/// <summary>A designated institution, with the habits of its billing system.</summary>
internal sealed class Institution
{
    private readonly Dictionary<string, Physician[]> _byDepartment;

    public Institution(int index, InstitutionKind kind, int level, string hospitalLevel, string region, int sequence, string name, IReadOnlyList<Physician> physicians)
    {
        Index = index;
        Kind = kind;
        Level = level;
        HospitalLevel = hospitalLevel;
        Region = region;
        Name = name;
        Code = $"{(kind == InstitutionKind.Pharmacy ? 'P' : 'H')}{region}{sequence:D5}";
        Physicians = physicians;
        _byDepartment = physicians.Where(p => p.Standing == PhysicianStanding.Senior).GroupBy(p => p.Department).ToDictionary(group => group.Key, group => group.ToArray());
        ClaimColumns = Encoding.UTF8.GetBytes($"{Code},{Name},{HospitalLevel},{region}");
    }

    public int Index { get; }
    public InstitutionKind Kind { get; }

    /// <summary>3 tertiary, 2 secondary, 1 primary hospital, 0 no level.</summary>
    public int Level { get; }
    public string HospitalLevel { get; }
    public string Region { get; }
    public string Code { get; }
    public string Name { get; }
    public IReadOnlyList<Physician> Physicians { get; }
    public int Beds { get; init; }
    public double Longitude { get; init; }
    public double Latitude { get; init; }

    /// <summary>Outside the city: away care.</summary>
    public bool IsAway { get; init; }

    /// <summary>Its system sends dates without times.</summary>
    public bool SendsDatesOnly { get; init; }

    /// <summary>It books all fees of a stay on the day of discharge.</summary>
    public bool BooksAtDischarge { get; init; }

    /// <summary>From this day on it scans the trace codes of drugs that patients take home.</summary>
    public DateTime ScansFrom => Kind == InstitutionKind.Pharmacy && Index % 2 == 0 ? DateTime.MinValue : Life.Dispensing.Obligatory;

    /// <summary>Its doctors' orders, and what was carried out of them, are exported.</summary>
    public bool ExportsOrders => Kind == InstitutionKind.Hospital && Level == 2 && Index % 2 == 0;

    /// <summary>Last day of its agreement, when it ended.</summary>
    public DateTime? AgreementEnd { get; set; }

    /// <summary>Its staff insured with it.</summary>
    public Employer? Employer { get; set; }

    /// <summary>hi_paymtd of its ordinary stays: 1 by item, 3 DIP, 4 DRG.</summary>
    public char PaymentMethod { get; init; } = '1';

    /// <summary>fixmedins_code, fixmedins_name, hosp_lv, fix_blng_admdvs.</summary>
    public byte[] ClaimColumns { get; }

    /// <summary>Times and fee dates can be relied on, so that what happens here can be judged by the hour.</summary>
    public bool KeepsGoodTime => !SendsDatesOnly && !BooksAtDischarge && !IsAway;

    /// <summary>A physician of the department, or of general medicine where there is no such department; none at a pharmacy.</summary>
    public Physician? PhysicianFor(Dice dice, string department)
    {
        if (Physicians.Count == 0)
            return null;
        return dice.Pick(_byDepartment.TryGetValue(department, out var found) ? found : _byDepartment.Values.First());
    }

    /// <summary>A physician who should not treat; hospitals have one of each standing.</summary>
    public Physician Dubious(PhysicianStanding standing) => Physicians.First(p => p.Standing == standing);
}
