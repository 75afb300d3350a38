using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>Eight stays in a year for mild complaints, here and there, never twice within a fortnight.</summary>
internal sealed class FrequentStays() : Scheme("frequent-stays")
{
    private const int Stays = 8, Interval = 39;

    protected override int Days => Stays * Interval;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, life.City.Calendar.Start, life.City.Calendar.Days);
        List<Encounter> stays = [];
        var elsewhere = Plot.AnotherHospital(life, act.Institution);
        for (var i = 0; i < Stays; i++)
            stays.Add(Plot.Stay(life, i % 3 == 1 ? elsewhere : act.Institution, Plot.MildDisease(life), act.Day.AddDays(i * Interval), life.Dice.Between(4, 6), i));
        stays.Reverse();
        Plot.Note(life, act, stays[0].Begin, stays);
    }
}
