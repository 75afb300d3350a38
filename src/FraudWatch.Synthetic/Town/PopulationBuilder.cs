using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Town;

/// <summary>Families, with parents' phones for children and an address for all; employers for those who work.</summary>
internal sealed class PopulationBuilder(CityOptions options, CityCalendar calendar, Names names)
{
    private const int StaffPerEmployer = 30;
    private readonly Dice _dice = new(options.Seed, ulong.MaxValue - 2);
    private readonly FateBuilder _fates = new(calendar);
    private readonly List<Person> _people = new(options.People);
    private readonly double[] _householdSums = RunningSums(Probabilities.HouseholdSizes);
    private Employer[] _employers = [];

    public IReadOnlyList<Person> Build()
    {
        _employers = [.. Enumerable.Range(0, Math.Max(4, options.People / 4 / StaffPerEmployer)).Select(i =>
            new Employer($"E990100{i + 1:D6}", names.Employers[i % names.Employers.Count] + (i < names.Employers.Count ? "" : $"第{i / names.Employers.Count}分公司")))];
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
        return new Person
        {
            Index = index,
            Household = household,
            Name = surname + names.Given(_dice, sex),
            Sex = sex,
            Birth = birth,
            Insurance = insurance,
            PersonType = type,
            Employer = insurance == "310" && type == "1101" ? _dice.Pick(_employers) : null,
            Phone = phone,
            Address = family.Address,
            Region = region,
            IdentityNumber = IdentityNumbers.Of(region, birth, index, sex),
            Course = fate.Course,
            Chronic = fate.Chronic,
            Death = fate.Death,
            LivesAway = fate.LivesAway,
            SexMisregistered = _dice.Chance(Probabilities.SexMisregistered),
        };
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
