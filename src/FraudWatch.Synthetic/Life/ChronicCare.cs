using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life;

/// <summary>Monthly prescriptions of those registered for a chronic disease, at a practice or a pharmacy.</summary>
internal static class ChronicCare
{
    public static void Write(PersonLife life)
    {
        if (life.Person.Chronic is not { } key)
            return;
        var dice = life.Dice;
        var disease = life.Disease(key);
        var institution = HospitalChoice.Practice(life);
        var pharmacy = life.City.Institutions.PharmacyFor(dice, life.Person);
        var day = life.City.Calendar.Start.AddDays(dice.Below(28));
        for (; day < life.End; day = day.AddDays(dice.Between(27, 33)))
        {
            if (!life.IsFree(day) || dice.Chance(0.2))
                continue;
            life.BeginEpisode();
            var atPharmacy = !life.Person.LivesAway && dice.Chance(0.2);
            VisitWriter.Write(life, new VisitPlan(
                atPharmacy ? pharmacy : institution,
                disease,
                day.AddMinutes(dice.Between(485, 930)),
                atPharmacy ? MedType.ChronicPharmacy : MedType.Chronic)
            { DrugsOnly = atPharmacy });
        }
    }
}
