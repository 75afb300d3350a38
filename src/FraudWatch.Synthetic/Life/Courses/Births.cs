using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Life.Courses;

/// <summary>Prenatal visits, at times a false alarm, the delivery, at times a newborn with jaundice on the mother's card.</summary>
internal static class Births
{
    private const double FalseAlarm = 0.2, SickNewborn = 0.15, NewbornElsewhere = 0.3;

    public static void Write(PersonLife life)
    {
        var dice = life.Dice;
        var hospital = HospitalChoice.Hospital(life, 2);
        var day = life.City.Calendar.AnyDay(dice, Rhythm.Urgent, Season.None);
        for (var visit = day.AddDays(-dice.Between(15, 25)); visit >= life.City.Calendar.Start && visit > day.AddDays(-220); visit = visit.AddDays(-dice.Between(24, 32)))
            VisitWriter.Write(life, new VisitPlan(hospital, life.Disease("prenatal"), visit.AddMinutes(dice.Between(490, 800)), MedType.Prenatal) { NeedsTest = true });
        if (dice.Chance(FalseAlarm) && day.AddDays(-10) > life.City.Calendar.Start)
        {
            var alarm = HospitalChoice.AdmissionHour(dice, day.AddDays(-dice.Between(5, 9)));
            StayWriter.Write(life, new StayPlan(hospital, life.Disease("threatened_labour"), alarm, dice.Between(1, 3)));
        }
        var caesarean = dice.Chance(Probabilities.Caesarean);
        var delivery = StayWriter.Write(life, new StayPlan(
            hospital, life.Disease(caesarean ? "caesarean" : "delivery"), day.AddMinutes(dice.Between(400, 1200)), caesarean ? dice.Between(4, 6) : dice.Between(2, 4))
        { MedType = MedType.DeliveryStay, Operates = true });
        if (!delivery.IsOpen && dice.Chance(SickNewborn))
            Newborn(life, delivery);
    }

    private static void Newborn(PersonLife life, Encounter delivery)
    {
        var dice = life.Dice;
        Institution ward = dice.Chance(NewbornElsewhere) ? life.City.Institutions.OtherHospital(dice, delivery.Institution, 2) : delivery.Institution;
        var admission = HospitalChoice.AdmissionHour(dice, delivery.Begin.Date.AddDays(dice.Between(1, 2)));
        if (admission < life.City.Calendar.End)
            StayWriter.Write(life, new StayPlan(ward, life.Disease("newborn_jaundice"), admission, dice.Between(4, 7)) { IsNewborn = true });
    }
}
