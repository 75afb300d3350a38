using FraudWatch.Synthetic.Life.Courses;

namespace FraudWatch.Synthetic.Life;

/// <summary>A year without fraud: courses of treatment first, ordinary stays around them, visits on the days left.</summary>
internal static class HonestLife
{
    public static void Write(PersonLife life)
    {
        CourseWriter.Write(life);
        OrdinaryStays.Write(life);
        ChronicCare.Write(life);
        DuringStays.Write(life);
        OrdinaryVisits.Write(life);
        PharmacyTrips.Write(life);
        LookAlikes.Write(life);
        BedsideChecks.Write(life);
        WardInfection.Happen(life);
        Corrections.TakeLinesBack(life);
    }
}
