using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes.Benefit;

/// <summary>What is left of a patient's yearly limit is used up in the last quarter: two stays that cost twice and more what four before them did.</summary>
internal sealed class CapChasing() : Scheme("cap-chasing")
{
    private const int Earlier = 4, Late = 2, EarlierNights = 12, LateNights = 26;

    /// <summary>In cents; a long stay for a stroke.</summary>
    private const long EarlierCost = 1_400_000;

    private static readonly string[] Dear = ["angong", "angong", "hyperbaric", "monitoring"];

    protected override int Days => 350;

    /// <summary>A calendar year from its first day: a limit is the year's.</summary>
    public override bool Fits(CityCalendar calendar) => base.Fits(calendar) && calendar.Start.DayOfYear == 1;

    public override DateTime FirstDay(CityCalendar calendar, Dice dice) => calendar.Start.AddDays(dice.Between(12, 25));

    public override bool Suits(Institution institution) => base.Suits(institution) && institution.Level == 2;

    public override bool Accepts(Person person, DateTime day) => base.Accepts(person, day) && person.Insurance == "310";

    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, life.City.Calendar.Start, life.City.Calendar.Days);
        var inYear = life.Dice.Between(93, 97) * Settling.YearlyLimitOfEmployees / 100;
        var lateCost = ((inYear * 10_000 / Settling.RatioOfEmployees) - (Earlier * EarlierCost)) / Late;
        for (var i = 0; i < Earlier; i++)
            Stay(life, act, act.Day.AddDays((i * 52) + life.Dice.Between(0, 9)), EarlierNights, EarlierCost, i);
        // Each patient at his own time: people who come and leave together with equal bills are another scheme.
        var autumn = new DateTime(act.Day.Year, 10, 2).AddDays(life.Dice.Between(0, 14));
        var late = Enumerable.Range(0, Late)
            .Select(i => Stay(life, act, autumn.AddDays(i * life.Dice.Between(36, 44)), LateNights, lateCost, Earlier + i)).Reverse().ToList();
        Plot.Note(life, act, late[0].End, late);
    }

    /// <summary>A stay that comes to this cost in scope, by dear drugs and treatments day after day.</summary>
    private static Encounter Stay(PersonLife life, PlantedAct act, DateTime day, int nights, long cost, int number)
    {
        var stay = Plot.Stay(life, act.Institution, life.Disease("stroke"), day, nights, number);
        var items = life.City.Items.Of(Dear).ToArray();
        var inScope = stay.Lines.Sum(line => line.InScope);
        for (var i = 0; inScope < cost; i++)
            inScope += Plot.Bill(stay, items[i % items.Length], day.Date.AddDays(1 + (i % (nights - 1))).AddMinutes(life.Dice.Between(510, 640))).InScope;
        return stay;
    }
}
