using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Town;

/// <summary>Which institution a household goes to: mostly its usual one, sometimes another.</summary>
internal sealed class InstitutionDirectory
{
    private const double GoesToUsual = 0.8;
    private readonly Institution[][] _hospitals;

    public InstitutionDirectory(IReadOnlyList<Institution> all)
    {
        All = all;
        _hospitals = [.. Enumerable.Range(0, 4).Select(level => all.Where(i => i.Kind == InstitutionKind.Hospital && !i.IsAway && i.Level == level).ToArray())];
        Clinics = [.. all.Where(i => i.Kind == InstitutionKind.Clinic)];
        Pharmacies = [.. all.Where(i => i.Kind == InstitutionKind.Pharmacy)];
        Away = [.. all.Where(i => i.IsAway)];
        Internet = all.Single(i => i.Kind == InstitutionKind.InternetHospital);
    }

    public IReadOnlyList<Institution> All { get; }
    public Institution[] Clinics { get; }
    public Institution[] Pharmacies { get; }
    public Institution[] Away { get; }
    public Institution Internet { get; }

    public IReadOnlyList<Institution> Hospitals(int level) => _hospitals[level];

    /// <summary>A hospital of the city of at least this level.</summary>
    public Institution HospitalFor(Dice dice, Person person, int lowestLevel)
    {
        var level = dice.Fraction() switch
        {
            < 0.36 => 3,
            < 0.76 => 2,
            _ => 1,
        };
        return Usual(dice, person, _hospitals[Math.Max(level, lowestLevel)]);
    }

    /// <summary>Another institution of the city than the one given, of the same level or another where there is none.</summary>
    public Institution OtherHospital(Dice dice, Institution than, int lowestLevel)
    {
        Institution found;
        do
        {
            found = dice.Pick(_hospitals[dice.Between(lowestLevel, 3)]);
        }
        while (found == than);
        return found;
    }

    public Institution ClinicFor(Dice dice, Person person) => Usual(dice, person, Clinics);

    public Institution PharmacyFor(Dice dice, Person person) => Usual(dice, person, Pharmacies);

    private static Institution Usual(Dice dice, Person person, Institution[] choices) =>
        dice.Chance(GoesToUsual) ? choices[person.Household % choices.Length] : dice.Pick(choices);
}
