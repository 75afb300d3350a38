using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Pharmacy;

/// <summary>A pharmacy that closes at nine swipes cards from ten at night to three in the morning.</summary>
internal sealed class NightBurst() : Scheme("night-burst")
{
    private const int Nights = 3;

    public override int GroupSize => 20;

    public override Tie Tie => Tie.None;

    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Pharmacy && institution.KeepsGoodTime;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 20);
        for (var i = 0; i < Nights; i++)
        {
            var time = act.Day.AddDays(i * 8).AddMinutes(1325 + life.Dice.Below(290));
            Plot.Purchase(life, act.Institution, time, i, (life.City.Items.OverTheCounter[life.Dice.Below(life.City.Items.OverTheCounter.Length)], 3));
        }
        Plot.NoteGroup(life, act, act.Day);
    }
}
