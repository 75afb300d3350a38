using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life.Courses;

/// <summary>Chemotherapy every 14 or 21 days on the ward's admission days, the same people together; radiotherapy for weeks.</summary>
internal static class CancerCourses
{
    /// <summary>Share of lung cancers with the mutation that the drug fits. Assumption.</summary>
    private const double Targeted = 0.35;

    private const int Cycles = 8;

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
        if (disease.Key == "chemo_lung" && dice.Chance(Targeted))
            TargetedDrug(life, first.AddDays(interval * Cycles));
    }

    /// <summary>A negotiated drug for thousands a month, registered, from the pharmacy round the corner.</summary>
    private static void TargetedDrug(PersonLife life, DateTime from)
    {
        var pharmacy = life.City.Institutions.PharmacyFor(life.Dice, life.Person);
        for (var day = from; day < life.End; day = day.AddDays(30))
        {
            VisitWriter.Write(life, new VisitPlan(pharmacy, life.Disease("tumour_outpatient"), day.AddMinutes(life.Dice.Between(540, 1000)), MedType.ChronicPharmacy) { DrugsOnly = true });
        }
    }

    public static void Radiotherapy(PersonLife life)
    {
        var day = life.City.Calendar.AnyDay(life.Dice, Rhythm.Planned, Season.None);
        StayWriter.Write(life, new StayPlan(
            HospitalChoice.Hospital(life, 3), life.Disease("radiotherapy"), HospitalChoice.AdmissionHour(life.Dice, day), life.Dice.Between(20, 35)));
    }
}
