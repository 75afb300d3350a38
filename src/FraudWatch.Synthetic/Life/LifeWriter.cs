using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Schemes;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Life;

/// <summary>A person's year from illness to settlement: honest life, then what is planted in it, then the money.</summary>
internal static class LifeWriter
{
    public static PersonLife Write(City city, Person person, SchemePlan plan)
    {
        var life = new PersonLife(city, person);
        HonestLife.Write(life);
        life.EndHonestLife();
        var act = plan.ActOf(person);
        act?.Scheme.Plant(life, act);
        foreach (var seen in life.Encounters.ToArray())
            Invent(life, seen, plan);
        MaternityAllowances.Write(life);
        PaperBills.Write(life);
        HomeCare.Write(life);
        foreach (var encounter in life.Encounters)
            Settle(life, encounter, IsPlanted(encounter) ? [] : plan.HabitsOf(encounter.Institution));
        Corrections.Refund(life);
        life.Encounters.Sort((a, b) => a.Begin != b.Begin ? a.Begin.CompareTo(b.Begin) : a.Id.CompareTo(b.Id));
        foreach (var encounter in life.Encounters)
            Dispensing.Scan(encounter);
        return life;
    }

    private static void Invent(PersonLife life, Encounter seen, SchemePlan plan)
    {
        foreach (var habit in IsPlanted(seen) ? [] : plan.HabitsOf(seen.Institution))
            habit.Invent(life, seen);
    }

    /// <summary>What is planted stays as its scheme left it.</summary>
    private static bool IsPlanted(Encounter encounter) => encounter.Sequence >= Identifiers.PlantedSequence;

    private static void Settle(PersonLife life, Encounter encounter, IReadOnlyList<Habit> habits)
    {
        foreach (var habit in habits)
            habit.Shape(life, encounter);
        Settling.Settle(encounter, life.Dice);
        foreach (var habit in habits)
            habit.ShapeSettled(life, encounter);
    }
}
