using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Benefit;

/// <summary>Contributions stopped, the insurance is suspended for six weeks, and the fund pays for a stay all the same.</summary>
internal sealed class SuspendedInsured() : Scheme("suspended-insured")
{
    private const int Suspended = 42;

    protected override int Days => Suspended + 6;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, Suspended);
        life.Suspension = (act.Day, act.Day.AddDays(Suspended));
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day.AddDays(life.Dice.Between(8, 16)), life.Dice.Between(4, 7));
        Plot.Note(life, act, stay.Begin, [stay]);
    }
}
