using FraudWatch.Synthetic.Schemes;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Writing;

/// <summary>The truth about institutions that cheat by habit.</summary>
internal static class HabitRows
{
    public static ChunkRows Of(City city, SchemePlan plan)
    {
        var rows = new ChunkRows();
        foreach (var institution in city.Institutions.All)
        {
            foreach (var habit in plan.HabitsOf(institution))
                rows.Add(new TruthRow(habit.Name, habit.RuleIds, institution.Code, "", "", "", "", city.Calendar.Start));
        }
        return rows;
    }
}
