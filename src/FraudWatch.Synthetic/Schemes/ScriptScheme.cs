using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>A scheme told by rows of scripts.csv; its acts take turns with them.</summary>
internal sealed class ScriptScheme(string name, IReadOnlyList<Script> scripts) : Scheme(name)
{
    private readonly int _after = scripts.Max(script => script.After);

    protected override int Days => scripts.Max(script => script.Days) + 2;

    public override bool Fits(CityCalendar calendar) => calendar.Days >= Days + _after + 10;

    public override DateTime FirstDay(CityCalendar calendar, Dice dice) =>
        calendar.Start.AddDays(dice.Between(_after + 2, Math.Max(_after + 2, calendar.Days - Days - 8)));

    public override bool Suits(Institution institution) => scripts.Any(script => script.Suits(institution));

    public override bool Accepts(Person person, DateTime day) => scripts.Any(script => script.Suits(person, day));

    public override bool Knows(Institution institution, Person person, DateTime day) =>
        scripts.Any(script => script.Suits(institution) && script.Suits(person, day));

    public override void Plant(PersonLife life, PlantedAct act)
    {
        var fitting = scripts.Where(script => script.Suits(act.Institution) && script.Suits(life.Person, act.Day)).ToArray();
        if (fitting.Length == 0)
            throw new InvalidOperationException($"No script of '{Name}' fits an act that was planned with it.");
        var script = fitting[act.Number % fitting.Length];
        // Limits look back at a year of diagnoses and drugs: the whole year is made free.
        Plot.MakeRoom(life, life.City.Calendar.Start, life.City.Calendar.Days);
        var written = new ScriptWriter(life, script, act.Institution, number => Identifiers.PlantedSequence + number).Write(act.Day);
        foreach (var (encounter, accused) in written.Where(entry => entry.Accused.Count > 0))
            Plot.Note(life, act, accused[0].Time, [encounter], accused.Select(line => (encounter, line)));
    }
}
