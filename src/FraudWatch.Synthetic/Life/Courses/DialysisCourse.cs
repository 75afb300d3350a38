using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Life.Courses;

/// <summary>Haemodialysis in the evening shift, three times a week, kept up during a stay at another hospital.</summary>
internal static class DialysisCourse
{
    public static void Write(PersonLife life)
    {
        var center = life.Dice.Pick(life.City.Institutions.Hospitals(2));
        var shift = life.Dice.Below(2);
        for (var day = life.City.Calendar.Start; day < life.City.Calendar.End; day = day.AddDays(1))
        {
            if (IsSession(day.DayOfWeek, shift))
                Session(life, center, day);
        }
        if (life.Dice.Chance(0.5) && life.City.Calendar.Days > 60)
            StayElsewhere(life, center);
    }

    private static bool IsSession(DayOfWeek day, int shift) => shift == 0
        ? day is DayOfWeek.Monday or DayOfWeek.Wednesday or DayOfWeek.Friday
        : day is DayOfWeek.Tuesday or DayOfWeek.Thursday or DayOfWeek.Saturday;

    private static void Session(PersonLife life, Institution center, DateTime day)
    {
        var time = day.AddMinutes(life.Dice.Between(1050, 1075));
        var disease = life.Disease("dialysis");
        var session = new Encounter(life.Person, life.NextSequence(), life.Episode, center, disease, MedType.Chronic, time)
        {
            Physician = center.PhysicianFor(life.Dice, disease.Department),
            End = time.AddHours(4),
        };
        var book = new FeeBook(session);
        book.Book(life.City.Items["dialysis"], time, 1, book.NewOrder());
        foreach (var material in disease.Materials)
            book.Book(material, time, 1, book.NewOrder());
        book.Book(life.City.Items["heparin_inj"], time.AddMinutes(5), 1, book.NewOrder(), 1);
        if (day.Day <= 3)
            book.Book(life.City.Items["kidney"], time.AddMinutes(2), 1, book.NewOrder());
        life.Encounters.Add(session);
    }

    private static void StayElsewhere(PersonLife life, Institution center)
    {
        var day = life.City.Calendar.Start.AddDays(life.Dice.Between(10, life.City.Calendar.Days - 40));
        StayWriter.Write(life, new StayPlan(
            life.City.Institutions.OtherHospital(life.Dice, center, 2), life.Disease("pneumonia"), HospitalChoice.AdmissionHour(life.Dice, day), life.Dice.Between(6, 9)));
    }
}
