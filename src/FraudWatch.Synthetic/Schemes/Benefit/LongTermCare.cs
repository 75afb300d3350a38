using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Life.Courses;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Benefit;

/// <summary>
/// Care at home that cannot have been given: while the person lay in hospital, after the person's death, or by a carer who was
/// with somebody else at that hour.
/// </summary>
internal sealed class LongTermCare() : Scheme("long-term-care")
{
    private const int Weeks = 4;

    public override int GroupSize => 2;

    public override Tie Tie => Tie.None;

    protected override int Days => (Weeks * 7) + 10;

    /// <summary>The stay of the first kind, and the last one of the second.</summary>
    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level <= 2;

    public override bool Accepts(Person person, DateTime day) => person.AgeAt(day) is >= 62 and <= 92 && person.CareRound is null;

    public override void Plant(PersonLife life, PlantedAct act)
    {
        switch (act.Number % 3)
        {
            case 0: InHospital(life, act); break;
            case 1: AfterDeath(life, act); break;
            default: AtTwoPlaces(life, act); break;
        }
    }

    private static void InHospital(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 16);
        var nights = life.Dice.Between(9, 13);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, nights);
        for (var day = life.Dice.Between(2, 4); day < nights - 1; day += life.Dice.Between(2, 4))
            Visit(life, act, act.Day.AddDays(day).AddMinutes(life.Dice.Between(480, 900)));
        Plot.Note(life, act, life.CareServices[0].Begin, [stay]);
    }

    private static void AfterDeath(PersonLife life, PlantedAct act)
    {
        var death = act.Day.AddDays(life.Dice.Between(4, 7));
        life.Clear(act.Day.AddDays(-8), life.City.Calendar.End, 20);
        life.BeginEpisode();
        LastStay.Write(life, act.Institution, death, Identifiers.PlantedSequence);
        life.RecordedDeath = death;
        for (var day = death.AddDays(life.Dice.Between(2, 5)); day < act.Day.AddDays(Weeks * 7); day = day.AddDays(life.Dice.Between(3, 4)))
            Visit(life, act, day.AddMinutes(life.Dice.Between(480, 900)));
        Plot.NotePersons(life, act, life.CareServices[0].Begin, [life.Person]);
    }

    /// <summary>The second one's visits begin while the carer is still with the first.</summary>
    private static void AtTwoPlaces(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, Weeks * 7);
        var place = Plot.Place(life, act);
        for (var week = 0; week < Weeks; week++)
        {
            var begin = act.Day.AddDays(week * 7).AddMinutes(600 + ((act.Number + week) % 5 * 30));
            Visit(life, act, begin.AddMinutes(place * (5 + (week * 5))));
        }
        if (place == 0)
            Plot.NotePersons(life, act, act.Day, act.Group);
    }

    private static void Visit(PersonLife life, PlantedAct act, DateTime begin) =>
        life.CareServices.Add(HomeCare.Visit(begin, HomeCare.Newcomer(act.Number), act.Number));
}
