using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>A scheme done in acts: where it can happen, to whom, and how it shows in the claims.</summary>
internal abstract class Scheme(string name) : IScheme
{
    public string Name { get; } = name;

    public virtual string RuleIds => Name;

    /// <summary>People who act together.</summary>
    public virtual int GroupSize => 1;

    /// <summary>What those who act together have in common.</summary>
    public virtual Tie Tie => Tie.Employer;

    /// <summary>Days of claims that the story takes.</summary>
    protected virtual int Days => 26;

    /// <summary>Acts in a city where a scheme of single persons is done so many times.</summary>
    public virtual int Acts(int ofOnePerson) => GroupSize <= 6 ? ofOnePerson : Math.Max(1, ofOnePerson / 4);

    public virtual bool Fits(CityCalendar calendar) => calendar.Days >= Days + 4;

    /// <summary>First day of the story, with room for it before the period ends.</summary>
    public virtual DateTime FirstDay(CityCalendar calendar, Dice dice) =>
        calendar.Start.AddDays(dice.Between(2, Math.Max(2, calendar.Days - Days - 8)));

    /// <summary>Hospitals whose times can be relied on, unless a scheme says otherwise.</summary>
    public virtual bool Suits(Institution institution) => institution.Kind == InstitutionKind.Hospital && institution.KeepsGoodTime;

    /// <summary>Only people to whom nothing special happens in the year are asked.</summary>
    public virtual bool Accepts(Person person, DateTime day) => Plot.IsAdult(person, day);

    /// <summary>Whether this person can do it at this institution.</summary>
    public virtual bool Knows(Institution institution, Person person, DateTime day) => true;

    /// <summary>Changes a register before anybody's life is written.</summary>
    public virtual void Prepare(PlantedAct act)
    {
    }

    /// <summary>Writes the act into the life, clearing what would blur it, and notes the truth.</summary>
    public abstract void Plant(PersonLife life, PlantedAct act);
}
