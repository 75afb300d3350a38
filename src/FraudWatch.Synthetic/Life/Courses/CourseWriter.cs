using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Life.Courses;

/// <summary>Writes the long story of a person's year, if there is one.</summary>
internal static class CourseWriter
{
    public static void Write(PersonLife life)
    {
        if (life.Person.Course == Course.None)
            return;
        life.BeginEpisode();
        switch (life.Person.Course)
        {
            case Course.Chemotherapy: CancerCourses.Chemotherapy(life); break;
            case Course.Radiotherapy: CancerCourses.Radiotherapy(life); break;
            case Course.Dialysis: DialysisCourse.Write(life); break;
            case Course.PsychiatricStay: LongStays.Psychiatric(life); break;
            case Course.StrokeRehabilitation: LongStays.StrokeRehabilitation(life); break;
            case Course.Tuberculosis: LongStays.Tuberculosis(life); break;
            case Course.HomeBed: LongStays.HomeBed(life); break;
            case Course.Cataract: StagedOperations.Cataract(life); break;
            case Course.StagedStent: StagedOperations.Stent(life); break;
            case Course.Delivery: Births.Write(life); break;
            case Course.DiesInHospital: LastStay.Write(life); break;
            default: throw new InvalidOperationException($"No story is known for {life.Person.Course}.");
        }
    }
}
