using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life;

/// <summary>What lawfully happens elsewhere around a stay and looks like something else.</summary>
internal static class DuringStays
{
    public static void Write(PersonLife life)
    {
        foreach (var stay in life.Stays.Where(s => s is { IsOpen: false, IsNewborn: false } && !s.Institution.IsAway).ToList())
        {
            OnTheWayIn(life, stay);
            if (stay.LengthOfStay < 5 || stay.MedType == MedType.HomeBed)
                continue;
            DrugsCollected(life, stay);
            OnlineFollowUp(life, stay);
            ExaminedElsewhere(life, stay);
        }
    }

    /// <summary>Seen at another institution on the morning of the admission.</summary>
    private static void OnTheWayIn(PersonLife life, Encounter stay)
    {
        if (stay.Begin.TimeOfDay.TotalHours < 11 || stay.ReferredFrom is not null || !life.Dice.Chance(Probabilities.SeenOnTheWayIn))
            return;
        VisitWriter.Write(life, new VisitPlan(
            life.City.Institutions.ClinicFor(life.Dice, life.Person), stay.Disease, stay.Begin.Date.AddMinutes(450), MedType.Outpatient));
    }

    /// <summary>The family fetches the month's registered drugs.</summary>
    private static void DrugsCollected(PersonLife life, Encounter stay)
    {
        if (life.Person.Chronic is null || !life.Dice.Chance(Probabilities.DrugsCollected * 4))
            return;
        VisitWriter.Write(life, new VisitPlan(
            life.City.Institutions.ClinicFor(life.Dice, life.Person), life.Disease(life.Person.Chronic), Middle(stay).AddMinutes(740), MedType.Chronic)
        { DrugsOnly = true });
    }

    private static void OnlineFollowUp(PersonLife life, Encounter stay)
    {
        if (!life.Dice.Chance(Probabilities.OnlineFollowUp))
            return;
        VisitWriter.Write(life, new VisitPlan(
            life.City.Institutions.Internet, life.Disease("hypertension"), Middle(stay).AddMinutes(1180), MedType.Outpatient)
        { IsOnline = true });
    }

    /// <summary>An examination that the ward orders at another hospital and puts on its own bill.</summary>
    private static void ExaminedElsewhere(PersonLife life, Encounter stay)
    {
        if (stay.Institution.BooksAtDischarge || stay.Institution.Level == 3 || !life.Dice.Chance(Probabilities.ExaminedElsewhere))
            return;
        FeeBook.BookLater(stay, life.City.Items["mri_head"], Middle(stay).AddMinutes(870), 1, life.Dice.Pick(life.City.Institutions.Hospitals(3)));
    }

    private static DateTime Middle(Encounter stay) => stay.Begin.Date.AddDays(stay.LengthOfStay / 2);
}
