using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Town;

/// <summary>
/// Who lives together. Composition by size is an assumption, tuned so that about 18 % are under 15 and 19 % are 60 or
/// older (census 2020: 17.95 % and 18.70 %).
/// </summary>
internal sealed class HouseholdPlan(Dice dice, int size, Names names, int number)
{
    public string Address { get; } = $"临江市{Region.DistrictNames[number % Region.DistrictNames.Length]}{names.Roads[number % names.Roads.Count]}{(number / 16) + 1}号{(number % 16) + 1}室";

    public IEnumerable<(int Age, int Sex, string Surname, string Phone)> Members()
    {
        var surname = names.Family(dice);
        var (husband, wife) = Couple();
        var phone = Phone(0);
        if (size == 1)
        {
            yield return (husband, dice.Chance(Probabilities.Male) ? 1 : 2, surname, phone);
            yield break;
        }
        yield return (husband, 1, surname, phone);
        yield return (wife, 2, names.Family(dice), Phone(1));
        for (var i = 2; i < size; i++)
            yield return i < 4 && wife < 50 ? Child(surname, wife, phone) : Elder(surname, husband, i);
    }

    private (int Husband, int Wife) Couple()
    {
        // Large households are young families; small ones are of any age.
        var husband = size switch { <= 2 => dice.Between(23, 82), 3 => dice.Between(26, 58), _ => dice.Between(27, 52) };
        return (husband, Math.Max(22, husband - dice.Between(-1, 4)));
    }

    private (int Age, int Sex, string Surname, string Phone) Child(string surname, int mother, string parentsPhone)
    {
        var age = dice.Between(0, Math.Max(1, Math.Min(22, mother - 22)));
        return (age, dice.Chance(Probabilities.Male) ? 1 : 2, surname, age < 15 ? parentsPhone : Phone(age % 7 + 2));
    }

    private (int Age, int Sex, string Surname, string Phone) Elder(string surname, int husband, int place) =>
        (Math.Min(97, husband + dice.Between(22, 32)), dice.Chance(0.46) ? 1 : 2, surname, Phone(place + 10));

    /// <summary>Numbers starting with 100 belong to no operator.</summary>
    private string Phone(int place) => $"100{number % 1_000_000:D6}{place:D2}";
}
