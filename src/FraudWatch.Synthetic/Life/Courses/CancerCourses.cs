using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Catalogue;

namespace FraudWatch.Synthetic.Life.Courses;

/// <summary>Chemotherapy every 14 or 21 days on the ward's admission days, the same people together; radiotherapy for weeks.</summary>
internal static class CancerCourses
{
    public static void Chemotherapy(PersonLife life)
    {
        var dice = life.Dice;
        var disease = life.Disease(dice.Chance(0.5) ? "chemo_lung" : "chemo_colon");
        var hospital = HospitalChoice.Hospital(life, 3);
        var interval = dice.Chance(0.6) ? 21 : 14;
        var first = life.City.Calendar.Start.AddDays(dice.Below(Math.Max(1, life.City.Calendar.Days - 60)));
        // Oncology admits on Mondays and Thursdays, so cohorts meet again each cycle.
        while (first.DayOfWeek is not (DayOfWeek.Monday or DayOfWeek.Thursday))
            first = first.AddDays(1);
        for (var cycle = dice.Between(4, 8) - 1; cycle >= 0; cycle--)
        {
            var day = life.City.Calendar.NextWorkingDay(first.AddDays(cycle * interval));
            if (day.AddDays(6) < life.City.Calendar.End)
                StayWriter.Write(life, new StayPlan(hospital, disease, HospitalChoice.AdmissionHour(dice, day), dice.Between(2, 3)));
        }
    }

    public static void Radiotherapy(PersonLife life)
    {
        var day = life.City.Calendar.AnyDay(life.Dice, Rhythm.Planned, Season.None);
        StayWriter.Write(life, new StayPlan(
            HospitalChoice.Hospital(life, 3), life.Disease("radiotherapy"), HospitalChoice.AdmissionHour(life.Dice, day), life.Dice.Between(20, 35)));
    }
}
