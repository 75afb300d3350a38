using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Benefit;

/// <summary>A stay settled by other figures than the policy has: no deductible, the ratio of employees, or that of a smaller hospital.</summary>
internal sealed class WrongBenefit() : Scheme("benefit-recomputed")
{
    /// <summary>Well above any deductible, so that a slip is worth money.</summary>
    private static readonly string[] Costly = ["pneumonia", "stroke", "coronary", "heart_failure"];

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level >= 2;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 12);
        var stay = Plot.Stay(life, act.Institution, life.Disease(life.Dice.Pick(Costly)), act.Day, life.Dice.Between(7, 11));
        stay.Slip = life.Person.Insurance == "310"
            ? (SettlingSlip)life.Dice.Between(1, 2)
            : (SettlingSlip)life.Dice.Between(1, 3);
        Plot.Note(life, act, stay.End, [stay]);
    }
}
