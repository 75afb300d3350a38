using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life;

/// <summary>Everyday complaints: one visit a day, sometimes a second opinion hours later, sometimes settled days later.</summary>
internal static class OrdinaryVisits
{
    private const double SecondOpinion = 0.012, AtEmergencyRoom = 0.05;

    public static void Write(PersonLife life)
    {
        var mean = Probabilities.VisitsPerYear * AgeFactors.Visit(life.Age) * life.City.Calendar.Years;
        for (var left = life.Dice.Poisson(mean); left > 0; left--)
            WriteOne(life);
    }

    private static void WriteOne(PersonLife life)
    {
        var dice = life.Dice;
        var disease = life.City.Diseases.ForVisit(dice, life.Person.Sex, life.Age);
        var day = life.City.Calendar.AnyDay(dice, Rhythm.WalkIn, disease.Season);
        if (day >= life.End || !life.IsFree(day))
            return;
        life.BeginEpisode();
        var second = dice.Chance(SecondOpinion);
        var institution = HospitalChoice.Practice(life);
        var urgent = institution.Level >= 2 && !second && dice.Chance(AtEmergencyRoom);
        var time = day.AddMinutes(urgent ? dice.Between(480, 1300) : dice.Between(485, second ? 600 : 900));
        var visit = VisitWriter.Write(life, new VisitPlan(institution, disease, time, urgent ? MedType.Emergency : MedType.Outpatient));
        if (dice.Chance(Probabilities.SettledLater))
            visit.SettledAt = Min(visit.End.AddDays(dice.Between(1, 5)), life.City.Calendar.End.AddMinutes(-30));
        if (second && !life.Person.LivesAway)
            VisitWriter.Write(life, new VisitPlan(life.City.Institutions.OtherHospital(dice, institution, 2), disease, day.AddMinutes(dice.Between(870, 930)), MedType.Outpatient));
    }

    private static DateTime Min(DateTime a, DateTime b) => a < b ? a : b;
}
