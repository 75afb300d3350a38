using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Identity;

/// <summary>Blood drawn at two hospitals kilometres apart within a dozen minutes.</summary>
internal sealed class TwoPlacesAtOnce() : Scheme("two-places-at-once")
{
    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 1);
        var time = life.City.Calendar.NextWorkingDay(act.Day).AddMinutes(life.Dice.Between(500, 620));
        var here = Plot.Visit(life, act.Institution, Plot.MildDisease(life), time, 0);
        var there = Plot.Visit(life, FarHospital(life, act.Institution), Plot.MildDisease(life), time, 1);
        var firstHere = Earliest(here);
        var firstThere = Earliest(there);
        firstThere.Time = firstHere.Time.AddMinutes(life.Dice.Between(2, 12));
        Plot.Note(life, act, here.Begin, [here, there], (here, firstHere), (there, firstThere));
    }

    private static FeeLine Earliest(Encounter visit) => visit.Lines.Where(line => line.Item.NeedsPresence).MinBy(line => line.Time)
        ?? throw new InvalidOperationException("A planted visit has no test.");

    /// <summary>The farthest of four.</summary>
    private static Institution FarHospital(PersonLife life, Institution from) => Enumerable.Range(0, 4)
        .Select(_ => Plot.AnotherHospital(life, from))
        .MaxBy(other => Math.Abs(other.Longitude - from.Longitude) + Math.Abs(other.Latitude - from.Latitude))
        ?? from;
}
