using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Town;

/// <summary>Founds the institutions of a city of a given size. Numbers per inhabitant are assumptions.</summary>
internal sealed class InstitutionBuilder(CityOptions options, Names names)
{
    private const double CityLongitude = 118.50, CityLatitude = 32.20;

    /// <summary>People for whom there are institutions: more than there are where institutions stand closer than usual.</summary>
    private readonly int _served = (int)Math.Min(int.MaxValue, (long)options.People * options.Density);

    private readonly Dice _dice = new(options.Seed, ulong.MaxValue - 1);
    private readonly EmbeddedRow[] _departments = [.. EmbeddedTable.Read("departments")];
    private readonly List<Institution> _all = [];
    private int _physicianNumber;

    public IReadOnlyList<Institution> Build()
    {
        Hospitals(3, Math.Max(3, _served / 20_000), ["02", "02", "03"], "临江市第{0}人民医院", perDepartment: 5);
        Hospitals(2, Math.Max(6, _served / 5_000), ["05", "06", "05", "13"], "临江市{1}第{0}医院", perDepartment: 3);
        Hospitals(1, Math.Max(8, _served / 2_500), ["08", "09", "14"], "{1}第{0}卫生院", perDepartment: 1);
        Others(InstitutionKind.Clinic, Math.Max(9, _served / 1_500), "{1}第{0}社区卫生服务站", physicians: 3);
        Others(InstitutionKind.Pharmacy, Math.Max(8, _served / 1_000), "康民大药房{1}第{0}分店", physicians: 0);
        Others(InstitutionKind.InternetHospital, 1, "临江互联网医院", physicians: 12);
        Away();
        return _all;
    }

    private void Hospitals(int level, int count, string[] levels, string name, int perDepartment)
    {
        for (var i = 0; i < count; i++)
        {
            var district = i % Region.Districts.Length;
            // Assumption: one hospital in seven books at discharge, one primary hospital in six sends dates only.
            _all.Add(new Institution(_all.Count, InstitutionKind.Hospital, level, levels[i % levels.Length], Region.Districts[district],
                _all.Count + 1, string.Format(name, i + 1, Region.DistrictNames[district]), Staff(Region.Districts[district], _departments, perDepartment))
            {
                Beds = Beds(level, count),
                Longitude = CityLongitude + Offset(),
                Latitude = CityLatitude + Offset(),
                BooksAtDischarge = level < 3 && i % 7 == 5,
                SendsDatesOnly = level == 1 && i % 6 == 4,
                PaymentMethod = level == 1 ? '1' : i % 3 == 1 ? '4' : '3',
            });
        }
    }

    private void Others(InstitutionKind kind, int count, string name, int physicians)
    {
        var departments = _departments.Where(row => row["code"] is "A03" or "A50" or "A07").ToArray();
        for (var i = 0; i < count; i++)
        {
            var district = i % Region.Districts.Length;
            _all.Add(new Institution(_all.Count, kind, 0, "11", Region.Districts[district], _all.Count + 1,
                string.Format(name, i + 1, Region.DistrictNames[district]),
                physicians == 0 ? [] : Staff(Region.Districts[district], departments, Math.Max(1, physicians / departments.Length)))
            {
                Longitude = CityLongitude + Offset(),
                Latitude = CityLatitude + Offset(),
                SendsDatesOnly = kind == InstitutionKind.Clinic && i % 5 == 3,
            });
        }
    }

    private void Away()
    {
        for (var i = 0; i < 8; i++)
        {
            var region = Region.Elsewhere[i % Region.Elsewhere.Length];
            _all.Add(new Institution(_all.Count, InstitutionKind.Hospital, i < 4 ? 3 : 2, i < 2 ? "01" : i < 4 ? "02" : "05", region, _all.Count + 1,
                i % 2 == 0 ? $"省会第{i + 1}医院" : $"外省第{i + 1}医院", Staff(region, _departments, 3))
            {
                Beds = i < 4 ? 2_500 : 400,
                Longitude = CityLongitude + (i % 2 == 0 ? 1.2 : 4.5),
                Latitude = CityLatitude + (i % 2 == 0 ? 0.6 : -2.0),
                IsAway = true,
                PaymentMethod = '4',
            });
        }
    }

    private Physician[] Staff(string region, IEnumerable<EmbeddedRow> departments, int perDepartment) =>
    [
        .. departments.SelectMany(row => Enumerable.Range(0, perDepartment).Select(_ => NewPhysician(region, row, PhysicianStanding.Senior))),
        .. new[] { PhysicianStanding.Junior, PhysicianStanding.Retired, PhysicianStanding.Unknown }.Select(standing => NewPhysician(region, _departments[0], standing)),
    ];

    private Physician NewPhysician(string region, EmbeddedRow department, PhysicianStanding standing) => new(
        $"D{region}{++_physicianNumber:D6}", names.Family(_dice) + names.Given(_dice, _dice.Between(1, 2)), department["code"], department["name"], standing);

    /// <summary>Expected stays in hospital at a time, spread over the level's hospitals, with room to spare.</summary>
    private int Beds(int level, int count)
    {
        var patients = options.People * 0.18 * 9.5 / 365;
        var share = level switch { 3 => 0.40, 2 => 0.38, _ => 0.22 };
        return Math.Max(20, (int)(patients * share * _dice.Between(15, 22) / 10 / count));
    }

    /// <summary>About ten kilometres around the centre.</summary>
    private double Offset() => (_dice.Fraction() - 0.5) * 0.2;
}
