using FraudWatch.Synthetic.Randomness;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Life;

/// <summary>Where a person goes, and at what hour.</summary>
internal static class HospitalChoice
{
    public static Institution Hospital(PersonLife life, int lowestLevel) => life.Person.LivesAway
        ? AwayHome(life)
        : life.City.Institutions.HospitalFor(life.Dice, life.Person, lowestLevel);

    /// <summary>For everyday complaints: a station nearby as often as a hospital.</summary>
    public static Institution Practice(PersonLife life)
    {
        if (life.Person.LivesAway)
            return AwayHome(life);
        return life.Dice.Chance(0.42)
            ? life.City.Institutions.ClinicFor(life.Dice, life.Person)
            : life.City.Institutions.HospitalFor(life.Dice, life.Person, 1);
    }

    /// <summary>The family physician whose prescriptions a person takes to the pharmacy.</summary>
    public static Physician Prescriber(City city, Person person)
    {
        var clinic = city.Institutions.Clinics[person.Household % city.Institutions.Clinics.Length];
        return clinic.Physicians[person.Index % 3];
    }

    public static Institution AwayHome(PersonLife life) =>
        life.City.Institutions.Away[life.Person.Household % life.City.Institutions.Away.Length];

    /// <summary>Planned admissions come between 8:30 and 15:00.</summary>
    public static DateTime AdmissionHour(Dice dice, DateTime day) => day.Date.AddMinutes(dice.Between(510, 900));
}
