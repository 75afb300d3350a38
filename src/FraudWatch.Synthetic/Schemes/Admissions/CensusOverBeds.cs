using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>A small hospital has more people on paper than beds, for a week.</summary>
internal sealed class CensusOverBeds() : Scheme("census-over-beds")
{
    private const int MostBeds = 20;

    public override int GroupSize => 26;

    public override Tie Tie => Tie.None;

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level == 1 && institution.Beds <= MostBeds;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        // All within one month, so that the crowded days are counted together.
        var day = FirstOfMonth(act.Day).AddDays(4 + (Plot.Place(life, act) % 4));
        Plot.MakeRoom(life, day, 12);
        Plot.Stay(life, act.Institution, Plot.MildDisease(life), day, life.Dice.Between(9, 11));
        Plot.NoteGroup(life, act, day);
    }

    private static DateTime FirstOfMonth(DateTime day) => new(day.Year, day.Month, 1);
}
