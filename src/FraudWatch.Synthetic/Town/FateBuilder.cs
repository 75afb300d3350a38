using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Town;

/// <summary>Draws a person's fate from age and sex.</summary>
internal sealed class FateBuilder(CityCalendar calendar)
{
    private static readonly string[] ChronicDiseases =
        ["hypertension", "hypertension", "hypertension", "diabetes", "diabetes", "coronary", "copd", "hypothyroid", "parkinson", "hepatitis_b"];

    private static readonly (Course Course, int Sex, int AgeMin, int AgeMax, double PerYear)[] Courses =
    [
        (Course.Chemotherapy, 0, 40, 80, Probabilities.ChemotherapyPerYear),
        (Course.Radiotherapy, 0, 40, 80, Probabilities.RadiotherapyPerYear),
        (Course.PsychiatricStay, 0, 18, 75, Probabilities.PsychiatricStayPerYear),
        (Course.StrokeRehabilitation, 0, 50, 90, Probabilities.StrokeRehabilitationPerYear),
        (Course.Tuberculosis, 0, 18, 85, Probabilities.TuberculosisStayPerYear),
        (Course.Cataract, 0, 60, 92, Probabilities.CataractPerYear),
        (Course.StagedStent, 0, 45, 88, Probabilities.StagedStentPerYear),
        (Course.HomeBed, 0, 75, 100, Probabilities.HomeBedPerYear),
        (Course.Delivery, 2, 20, 38, Probabilities.DeliveriesPerWomanYear),
    ];

    public Fate Of(Dice dice, int age, int sex)
    {
        var chronic = age >= 40 && dice.Chance(Probabilities.ChronicFrom40 * (age >= 60 ? 1.6 : 0.7)) ? dice.Pick(ChronicDiseases) : null;
        var livesAway = dice.Chance(Probabilities.LivesAway);
        if (dice.Chance(Probabilities.DeathsPerYear * AgeFactors.Death(age) * calendar.Years))
            return new Fate(dice.Chance(Probabilities.DiesInHospital) ? Course.DiesInHospital : Course.None, chronic, calendar.Start.AddDays(dice.Between(0, calendar.Days - 1)), false);
        var course = CourseOf(dice, age, sex);
        return new Fate(course, chronic, null, livesAway && course == Course.None);
    }

    private Course CourseOf(Dice dice, int age, int sex)
    {
        // Dialysis lasts: a share of people, not a number a year. Kidney failure is rare before 30.
        if (age is >= 30 and <= 85 && dice.Chance(Probabilities.OnDialysis / 0.6))
            return Course.Dialysis;
        foreach (var (course, onlySex, ageMin, ageMax, perYear) in Courses)
        {
            if ((onlySex == 0 || onlySex == sex) && age >= ageMin && age <= ageMax && dice.Chance(perYear * calendar.Years))
                return course;
        }
        return Course.None;
    }
}
