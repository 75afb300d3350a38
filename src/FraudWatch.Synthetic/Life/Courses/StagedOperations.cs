using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life.Courses;

/// <summary>Operations done in two stays, as planned.</summary>
internal static class StagedOperations
{
    private const double BothEyes = 0.5, AsDaySurgery = 0.4;

    public static void Cataract(PersonLife life)
    {
        var dice = life.Dice;
        var hospital = HospitalChoice.Hospital(life, 2);
        var medType = dice.Chance(AsDaySurgery) ? MedType.DaySurgery : MedType.Stay;
        var nights = medType == MedType.DaySurgery ? 1 : 2;
        var first = StayWriter.Write(life, new StayPlan(hospital, life.Disease("cataract_right"), FirstDay(life), nights) { MedType = medType, Operates = true });
        var second = HospitalChoice.AdmissionHour(dice, life.City.Calendar.NextWorkingDay(first.End.Date.AddDays(dice.Between(5, 12))));
        if (!first.IsOpen && second < life.City.Calendar.End && dice.Chance(BothEyes))
            StayWriter.Write(life, new StayPlan(hospital, life.Disease("cataract_left"), second, nights) { MedType = medType, Operates = true });
    }

    public static void Stent(PersonLife life)
    {
        var dice = life.Dice;
        var hospital = HospitalChoice.Hospital(life, 3);
        var first = StayWriter.Write(life, new StayPlan(hospital, life.Disease("angina"), FirstDay(life), dice.Between(5, 8)) { Operates = true, ReturnPurpose = "分期冠状动脉支架植入" });
        var second = HospitalChoice.AdmissionHour(dice, life.City.Calendar.NextWorkingDay(first.End.Date.AddDays(dice.Between(8, 25))));
        if (!first.IsOpen && second < life.City.Calendar.End)
            StayWriter.Write(life, new StayPlan(hospital, life.Disease("angina"), second, dice.Between(4, 6)) { Operates = true });
    }

    private static DateTime FirstDay(PersonLife life) =>
        HospitalChoice.AdmissionHour(life.Dice, life.City.Calendar.AnyDay(life.Dice, Rhythm.Planned, Season.None));
}
