using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life;

/// <summary>
/// Allowances of employed mothers: insured for years, at a base that grew with the wages. Some changed to a smaller firm during the
/// pregnancy, at about the former wage, and some stay at home after the birth.
/// </summary>
internal static class MaternityAllowances
{
    private const double ChangedPost = 0.06, StaysAtHome = 0.05;
    private const long LowestBase = 420_000;

    public static void Write(PersonLife life)
    {
        if (life.Person is not { Insurance: "310", Employer: { } employer }
            || life.Encounters.Find(e => e.MedType == MedType.DeliveryStay && e.Sequence < Randomness.Identifiers.PlantedSequence) is not { } delivery)
            return;
        var dice = life.Dice;
        var birth = delivery.Begin.Date;
        var former = LowestBase + (dice.Between(0, 60) * 10_000L);
        var changed = dice.Chance(ChangedPost);
        life.Allowance = new MaternityAllowance(
            employer.Number,
            changed ? dice.Between(4, 40) : dice.Between(20, 900),
            birth.AddDays(-(changed ? dice.Between(90, 270) : dice.Between(400, 3_000))),
            dice.Chance(StaysAtHome) ? birth.AddDays(dice.Between(100, 300)) : null,
            birth,
            former * dice.Between(100, 125) / 100,
            former);
    }
}
