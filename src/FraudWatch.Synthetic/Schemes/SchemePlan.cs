using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Schemes;

/// <summary>Everything that is planted in a city: acts by person index, habits by institution index; and what found no place.</summary>
internal sealed record SchemePlan(IReadOnlyDictionary<int, PlantedAct> Acts, IReadOnlyDictionary<int, IReadOnlyList<Habit>> Habits, IReadOnlyList<string> LeftOut)
{
    public PlantedAct? ActOf(Person person) => Acts.GetValueOrDefault(person.Index);

    public IReadOnlyList<Habit> HabitsOf(Institution institution) => Habits.GetValueOrDefault(institution.Index) ?? [];
}
