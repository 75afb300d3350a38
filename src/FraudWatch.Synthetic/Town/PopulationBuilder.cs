using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Town;

/// <summary>Families, with parents' phones for children and an address for all; employers for those who work.</summary>
internal sealed class PopulationBuilder(CityOptions options, CityCalendar calendar, Names names, InstitutionDirectory institutions)
{
    private const int StaffPerEmployer = 30, ResidentsPerHome = 20;
    private const double AtHospital = 0.12, InCareHome = 0.15;
    private readonly Dice _dice = new(options.Seed, ulong.MaxValue - 2);
    private readonly FateBuilder _fates = new(calendar);
    private readonly List<Person> _people = new(options.People);
    private readonly double[] _householdSums = RunningSums(Probabilities.HouseholdSizes);
    private readonly Dictionary<Institution, int> _linked = [];
    private Employer[] _employers = [];
    private Employer[] _hospitals = [];
    private int _inHomes;
    private int _careRounds;
    private int _householdInCare = -1;

    public IReadOnlyList<Person> Build()
    {
        _employers = [.. Enumerable.Range(0, Math.Max(4, options.People / 4 / StaffPerEmployer)).Select(i =>
            new Employer($"E990100{i + 1:D6}", names.Employers[i % names.Employers.Count] + (i < names.Employers.Count ? "" : $"第{i / names.Employers.Count}分公司")))];
        _hospitals = [.. institutions.All.Where(i => i.Kind == InstitutionKind.Hospital && !i.IsAway).Select((hospital, i) => hospital.Employer = new Employer($"E990109{i + 1:D6}", hospital.Name, hospital))];
        for (var household = 0; _people.Count < options.People; household++)
            AddHousehold(household);
        return _people;
    }

    private static double[] RunningSums(double[] weights)
    {
        var sum = 0.0;
        return [.. weights.Select(weight => sum += weight)];
    }

    private void AddHousehold(int number)
    {
        var size = _dice.Weighted(_householdSums) + 1;
        var family = new HouseholdPlan(_dice, size, names, number);
        foreach (var (age, sex, surname, phone) in family.Members())
        {
            if (_people.Count == options.People)
                return;
            _people.Add(Create(number, family, age, sex, surname, phone));
        }
    }

    private Person Create(int household, HouseholdPlan family, int age, int sex, string surname, string phone)
    {
        var index = _people.Count;
        var birth = calendar.Start.AddYears(-age).AddDays(-_dice.Below(365));
        var (insurance, type) = Insurance(age);
        var fate = _fates.Of(_dice, age, sex);
        var region = Region.Districts[household % Region.Districts.Length];
        var employer = insurance == "310" && type == "1101" ? _dice.Pick(_dice.Chance(AtHospital) ? _hospitals : _employers) : null;
        var physician = PhysicianAt(employer?.Hospital, index, age);
        var inHome = age >= 70 && _dice.Chance(InCareHome);
        return new Person
        {
            Index = index,
            Household = household,
            Name = surname + names.Given(_dice, sex),
            Sex = sex,
            Birth = birth,
            Insurance = insurance,
            PersonType = type,
            Employer = employer,
            Practises = physician,
            Phone = phone,
            LivesInCareHome = inHome,
            CareRound = age >= 70 && !inHome && !fate.LivesAway && _dice.Chance(Probabilities.CaredForAtHome) ? CareRound(household) : null,
            Address = inHome ? CareHome() : family.Address,
            Region = region,
            IdentityNumber = IdentityNumbers.Of(region, birth, index, sex),
            Course = physician is null ? fate.Course : Course.None,
            Chronic = fate.Chronic,
            Death = fate.Death,
            LivesAway = physician is null && fate.LivesAway,
            SexMisregistered = _dice.Chance(Probabilities.SexMisregistered),
        };
    }

    /// <summary>Every third member of a hospital's staff of working age is one of its physicians, as far as there are some.</summary>
    private Physician? PhysicianAt(Institution? hospital, int index, int age)
    {
        if (hospital is null || age is < 28 or > 59 || index % 3 != 0)
            return null;
        var place = _linked.GetValueOrDefault(hospital);
        if (place >= hospital.Physicians.Count || hospital.Physicians[place].Standing != PhysicianStanding.Senior)
            return null;
        _linked[hospital] = place + 1;
        hospital.Physicians[place].PersonNumber = Person.NumberOf(index);
        return hospital.Physicians[place];
    }

    private int CareRound(int household)
    {
        if (household != _householdInCare)
            _careRounds++;
        _householdInCare = household;
        return _careRounds;
    }

    private string CareHome()
    {
        var home = _inHomes++ / ResidentsPerHome;
        return $"临江市{Region.DistrictNames[home % Region.DistrictNames.Length]}福寿养老院{(home / Region.DistrictNames.Length) + 1}部";
    }

    private (string Insurance, string PersonType) Insurance(int age) => age switch
    {
        < 7 => ("390", "1402"),
        < 18 => ("390", "1403"),
        < 23 => ("390", "1404"),
        < 60 => _dice.Chance(Probabilities.EmployeeInsured * 1.5) ? ("310", "1101") : ("390", "1501"),
        _ => _dice.Chance(Probabilities.EmployeeInsured * 1.1) ? ("310", "1201") : ("390", "1601"),
    };
}
