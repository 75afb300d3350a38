using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>A clinic spends what is left of everybody's yearly outpatient quota in the last days of December.</summary>
internal sealed class YearEndBurst() : Scheme("year-end-burst")
{
    private const int Visits = 4;

    public override int GroupSize => 25;

    public override Tie Tie => Tie.None;

    public override bool Fits(CityCalendar calendar) => calendar.Days >= 300 && calendar.End.AddDays(-1).Month == 12;

    public override DateTime FirstDay(CityCalendar calendar, Dice dice) => calendar.End.AddDays(-17);

    public override bool Suits(Institution institution) => institution.Kind == InstitutionKind.Clinic && institution.KeepsGoodTime;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 16);
        for (var i = 0; i < Visits; i++)
        {
            var time = act.Day.AddDays((i * 4) + (Plot.Place(life, act) % 3)).AddMinutes(life.Dice.Between(490, 1000));
            var visit = Plot.Empty(life, act.Institution, life.Disease("cold"), MedType.Outpatient, time, i);
            foreach (var key in (string[])["consult_primary", "lianhua", "pudilan", "amoxicillin"])
                Plot.Bill(visit, life.City.Items[key], time.AddMinutes(visit.Lines.Count * 3));
        }
        Plot.NoteGroup(life, act, act.Day);
    }
}
