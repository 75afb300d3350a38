using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Treatment;

/// <summary>A small hospital bills dialysis three times a week for a dozen people; its two machines are good for eight a day.</summary>
internal sealed class GhostDialysis() : Scheme("device-capacity")
{
    private const int Weeks = 3;

    public override int GroupSize => 12;

    public override Tie Tie => Tie.None;

    protected override int Days => (Weeks * 7) + 10;

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level == 1;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var monday = FirstMondayOfMonth(act.Day);
        Plot.MakeRoom(life, monday, Weeks * 7);
        for (var i = 0; i < Weeks * 3; i++)
        {
            // One or two of them stay away each time.
            if ((Plot.Place(life, act) + (i * 5)) % 11 == 0)
                continue;
            var time = monday.AddDays((i / 3 * 7) + (i % 3 * 2)).AddMinutes(life.Dice.Between(470, 1000));
            var session = Plot.Empty(life, act.Institution, life.Disease("dialysis"), MedType.Outpatient, time, i);
            Plot.Bill(session, life.City.Items["dialysis"], time);
            Plot.Bill(session, life.City.Items["heparin_inj"], time.AddMinutes(5));
            session.End = time.AddHours(4);
        }
        if (life.Person == act.Group[0])
            Plot.NotePersons(life, act, monday, act.Group);
    }

    /// <summary>Three weeks from there lie in one month.</summary>
    private static DateTime FirstMondayOfMonth(DateTime day)
    {
        var first = new DateTime(day.Year, day.Month, 1);
        return first.AddDays((8 - (int)first.DayOfWeek) % 7);
    }
}
