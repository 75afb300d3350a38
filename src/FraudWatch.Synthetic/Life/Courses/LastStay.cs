using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Life.Courses;

/// <summary>A stay that ends with death; the family settles it some days later.</summary>
internal static class LastStay
{
    public static void Write(PersonLife life)
    {
        if (life.Person.Death is { } death)
            Write(life, HospitalChoice.Hospital(life, 2), death, null);
    }

    public static Encounter Write(PersonLife life, Institution hospital, DateTime death, int? sequence)
    {
        var dice = life.Dice;
        var disease = life.Disease(dice.Pick<string>(["heart_failure", "stroke", "pneumonia", "copd"]));
        var nights = Math.Min(dice.Between(3, 12), (death - life.City.Calendar.Start).Days);
        var stay = StayWriter.Write(life, new StayPlan(hospital, disease, HospitalChoice.AdmissionHour(dice, death.AddDays(-nights)), nights)
        {
            DischargeWay = '5',
            Sequence = sequence,
        });
        if (!stay.IsOpen && dice.Chance(0.5))
            stay.SettledAt = stay.End.AddDays(dice.Between(1, 4));
        return stay;
    }
}
