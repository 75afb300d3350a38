using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Admissions;

/// <summary>
/// A hospital sends a bus through its district for a month and admits whoever gets in: the district's people lie in hospital more
/// often than those of any other.
/// </summary>
internal sealed class DistrictAdmissions() : Scheme("admission-rate")
{
    private const int Month = 31, LatestDay = 22;

    public override int GroupSize => 30;

    public override Tie Tie => Tie.None;

    protected override int Days => Month * 2;

    /// <summary>A district grows with the city, and so does what it takes to stand out.</summary>
    public override int Acts(int ofOnePerson) => Math.Max(1, ofOnePerson / 9);

    /// <summary>The city's first hospital, so that all buses go to one.</summary>
    public override bool Suits(Institution institution) => institution is { Index: 0, Kind: InstitutionKind.Hospital };

    public override bool Knows(Institution institution, Person person, DateTime day) => person.Region == institution.Region;

    public override DateTime FirstDay(CityCalendar calendar, Dice dice)
    {
        var middle = calendar.Start.AddDays(calendar.Days / 2);
        return new DateTime(middle.Year, middle.Month, 1);
    }

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var day = act.Day.AddDays(1 + (Plot.Place(life, act) * 7 % LatestDay));
        Plot.MakeRoom(life, day, 8);
        Plot.Stay(life, act.Institution, Plot.MildDisease(life), day, life.Dice.Between(3, 7));
        Plot.NoteGroup(life, act, act.Day);
    }
}
