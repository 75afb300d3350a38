using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Life;

/// <summary>
/// Illnesses that need a hospital, each with what may follow: transfer up or down, leaving against advice and coming
/// back, another stay weeks later. Two stories of one person are at least <see cref="Apart"/> days apart.
/// </summary>
internal static class OrdinaryStays
{
    /// <summary>Days between two unconnected stays, above the widest window of a readmission rule in common use (15).</summary>
    public const int Apart = 17;

    public static void Write(PersonLife life)
    {
        if (life.Person.Practises is not null)
            return;
        var mean = Probabilities.StaysPerYear * AgeFactors.Stay(life.Age) * life.City.Calendar.Years;
        for (var left = life.Dice.Poisson(mean); left > 0; left--)
            WriteOne(life);
    }

    public static int Nights(PersonLife life, Disease disease) => Math.Clamp((int)life.Dice.Skewed(disease.Nights * Probabilities.StretchOfStays, 0.4), 1, 45);

    /// <summary>Whether a stay fits, with days to spare on both sides, into the life as it is so far.</summary>
    public static bool Fits(PersonLife life, DateTime admission, int nights) =>
        admission >= life.City.Calendar.Start
        && admission.Date.AddDays(nights) < (life.Person.Death ?? DateTime.MaxValue)
        && admission < life.City.Calendar.End
        && life.IsOutside(admission.Date.AddDays(-Apart), admission.Date.AddDays(nights + Apart));

    private static void WriteOne(PersonLife life)
    {
        var dice = life.Dice;
        var disease = life.City.Diseases.ForStay(dice, life.Person.Sex, life.Age);
        var emergency = dice.Chance(Probabilities.Emergency);
        var day = life.City.Calendar.AnyDay(dice, emergency ? Rhythm.Urgent : Rhythm.Planned, disease.Season);
        var nights = Nights(life, disease);
        if (!Fits(life, day, nights))
            return;
        life.BeginEpisode();
        var hospital = Hospital(life, disease, out var away);
        var plan = new StayPlan(hospital, disease, emergency ? day.AddMinutes(dice.Between(420, 1300)) : HospitalChoice.AdmissionHour(dice, day), nights)
        {
            MedType = emergency ? MedType.EmergencyStay : away ? MedType.AwayStay : MedType.Stay,
            Operates = disease.Operation is not null && dice.Chance(Probabilities.Operated),
        };
        Follow(life, plan);
    }

    private static Institution Hospital(PersonLife life, Disease disease, out bool away)
    {
        away = life.Person.LivesAway || (disease.Level >= 2 && life.Dice.Chance(Probabilities.StayAway));
        return away ? HospitalChoice.AwayHome(life) : HospitalChoice.Hospital(life, disease.Level);
    }

    private static void Follow(PersonLife life, StayPlan plan)
    {
        var chance = life.Dice.Fraction();
        if (plan.Institution.IsAway)
            StayWriter.Write(life, plan).Filing = Filed(life);
        else if ((chance -= Probabilities.TransferUp) < 0 && plan.Institution.Level < 3)
            Transfer(life, plan with { Nights = Math.Min(plan.Nights, 3), DischargeWay = '2', Operates = false }, plan, 3);
        else if ((chance -= Probabilities.TransferDown) < 0 && plan.Institution.Level == 3)
            Transfer(life, plan with { DischargeWay = '3' }, plan with { Operates = false, Nights = Math.Min(plan.Nights, 10) }, 1);
        else if ((chance -= Probabilities.AgainstAdvice) < 0)
            AgainstAdvice(life, plan);
        else if ((chance -= Probabilities.ReadmissionAfter17Days) < 0)
            Again(life, plan, life.Dice.Between(Apart, 30), MedType.Stay, plan.Disease);
        else if ((chance -= Probabilities.UrgentOtherDisease) < 0)
            Again(life, plan, life.Dice.Between(4, 14), MedType.EmergencyStay, UrgentDisease(life, plan.Disease));
        else
            StayWriter.Write(life, plan);
    }

    private static Filing Filed(PersonLife life) =>
        !life.Person.LivesAway && life.Dice.Chance(Probabilities.UnfiledReferral) ? Filing.Missing : Filing.Made;

    private static Disease UrgentDisease(PersonLife life, Disease than) =>
        life.Disease(than.Code[0] == 'K' ? "pneumonia" : "appendicitis");

    private static void Transfer(PersonLife life, StayPlan first, StayPlan next, int level)
    {
        var from = StayWriter.Write(life, first);
        if (from.IsOpen)
            return;
        var to = life.Dice.Pick(life.City.Institutions.Hospitals(level));
        var admission = from.End.AddMinutes(life.Dice.Between(150, 240));
        if (admission.Date != from.End.Date || !life.IsOutside(admission.Date.AddDays(1), admission.Date.AddDays(next.Nights + Apart)))
            return;
        StayWriter.Write(life, next with { Institution = to, Admission = admission, ReferredFrom = from, MedType = MedType.Stay });
    }

    private static void AgainstAdvice(PersonLife life, StayPlan plan)
    {
        var left = plan with { DischargeWay = '4', Nights = Math.Max(1, plan.Nights / 2), Operates = false };
        if (life.Dice.Chance(Probabilities.ReturnAfterAgainstAdvice))
            Again(life, left, life.Dice.Between(4, 12), MedType.Stay, plan.Disease);
        else
            StayWriter.Write(life, left);
    }

    private static void Again(PersonLife life, StayPlan plan, int gap, string medType, Disease disease)
    {
        var first = StayWriter.Write(life, plan);
        var admission = HospitalChoice.AdmissionHour(life.Dice, first.End.Date.AddDays(gap));
        var nights = Nights(life, disease);
        var latest = life.Person.Death ?? life.City.Calendar.End;
        if (first.IsOpen || admission.Date.AddDays(nights) >= latest || !life.IsOutside(first.End.Date.AddDays(1), admission.Date.AddDays(nights + Apart)))
            return;
        StayWriter.Write(life, new StayPlan(plan.Institution, disease, admission, nights) { MedType = medType });
    }
}
