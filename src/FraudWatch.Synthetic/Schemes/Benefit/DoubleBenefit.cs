using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Benefit;

/// <summary>Enrolled as an employee and as a resident, and the same stay paid by both funds.</summary>
internal sealed class DoubleBenefit() : Scheme("double-benefit")
{
    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 9);
        life.SecondInsurance = life.Person.Insurance == "310" ? "390" : "310";
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(5, 7));
        var again = Plot.Twin(life, stay, 1);
        again.PaidUnder = life.SecondInsurance;
        Plot.Note(life, act, stay.Begin, [again, stay]);
    }
}
