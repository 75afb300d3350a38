using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life.Courses;

/// <summary>Wards where days without treatment, interim bills and returns are ordinary.</summary>
internal static class LongStays
{
    private const double GoesOnLeave = 0.3;

    /// <summary>Paid by the bed-day, one bill a month; some go home for a week-end and come back.</summary>
    public static void Psychiatric(PersonLife life)
    {
        var dice = life.Dice;
        var hospital = HospitalChoice.Hospital(life, 2);
        var first = Write(life, new StayPlan(hospital, life.Disease("schizophrenia"), FirstDay(life), dice.Between(45, 120)) { MedType = MedType.BedDayStay });
        if (first.IsOpen || !dice.Chance(GoesOnLeave))
            return;
        var back = HospitalChoice.AdmissionHour(dice, first.End.Date.AddDays(dice.Between(2, 3)));
        if (back < life.City.Calendar.End)
            Write(life, new StayPlan(hospital, life.Disease("schizophrenia"), back, dice.Between(30, 60)) { MedType = MedType.BedDayStay });
    }

    /// <summary>Acute stroke, then down to a primary hospital for weeks, billed in two parts under one chart.</summary>
    public static void StrokeRehabilitation(PersonLife life)
    {
        var dice = life.Dice;
        var acute = Write(life, new StayPlan(HospitalChoice.Hospital(life, 2), life.Disease("stroke"), FirstDay(life), dice.Between(8, 13)) { DischargeWay = '3' });
        if (acute.IsOpen)
            return;
        var primary = dice.Pick(life.City.Institutions.Hospitals(1));
        var admission = acute.End.AddMinutes(dice.Between(150, 220));
        var rehabilitation = life.Disease("rehab_stroke");
        var first = Write(life, new StayPlan(primary, rehabilitation, admission, dice.Between(24, 30)) { ReferredFrom = acute, IsInterimBill = true });
        if (!first.IsOpen)
            Write(life, new StayPlan(primary, rehabilitation, first.End.AddMinutes(1), dice.Between(7, 25)) { SameChartAs = first, ReferredFrom = acute });
    }

    public static void Tuberculosis(PersonLife life) =>
        Write(life, new StayPlan(HospitalChoice.Hospital(life, 2), life.Disease("tuberculosis"), FirstDay(life), life.Dice.Between(16, 32)));

    /// <summary>A bed at home with weekly visits; a stay in hospital may fall into it, and then nobody visits.</summary>
    public static void HomeBed(PersonLife life)
    {
        var dice = life.Dice;
        var home = Write(life, new StayPlan(dice.Pick(life.City.Institutions.Hospitals(1)), life.Disease("stroke"), FirstDay(life), dice.Between(50, 85)) { MedType = MedType.HomeBed });
        if (home.IsOpen || !dice.Chance(0.4))
            return;
        var admission = HospitalChoice.AdmissionHour(dice, home.Begin.Date.AddDays(dice.Between(15, 25)));
        var stay = Write(life, new StayPlan(
            life.City.Institutions.OtherHospital(dice, home.Institution, 2), life.Disease("pneumonia"), admission, dice.Between(6, 10)));
        home.Lines.RemoveAll(line => line.Time.Date >= stay.Begin.Date && line.Time.Date <= stay.End.Date);
    }

    private static DateTime FirstDay(PersonLife life) =>
        HospitalChoice.AdmissionHour(life.Dice, life.City.Calendar.AnyDay(life.Dice, Rhythm.Planned, Season.None));

    private static Encounter Write(PersonLife life, StayPlan plan) => StayWriter.Write(life, plan);
}
