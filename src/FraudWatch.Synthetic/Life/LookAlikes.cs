using FraudWatch.Synthetic.Schemes;

namespace FraudWatch.Synthetic.Life;

/// <summary>
/// Lawful cases on the edge of a limit: the second line after the first, the other half of a pair on another day, a further
/// operation at the reduced price, the drug for those whom it is meant for. They happen with and without schemes.
/// </summary>
internal static class LookAlikes
{
    /// <summary>Of so many ordinary people, one is offered each case. Assumption.</summary>
    private const int OneIn = 150;

    public static void Write(PersonLife life)
    {
        var place = life.Person.Index % OneIn;
        if (place >= ScriptBook.LookAlikes.Count || !life.Person.IsOrdinary)
            return;
        var script = ScriptBook.LookAlikes[place];
        var day = life.City.Calendar.Start.AddDays(life.Dice.Between(20, Math.Max(20, life.City.Calendar.Days - script.Days - 25)));
        if (day.AddDays(script.Days + 5) >= life.City.Calendar.End || !script.Suits(life.Person, day)
            || !life.IsOutside(day.AddDays(-OrdinaryStays.Apart), day.AddDays(script.Days + OrdinaryStays.Apart)))
            return;
        var institutions = life.City.Institutions.All.Where(script.Suits).ToArray();
        var institution = institutions[life.Person.Household % institutions.Length];
        // Nothing else happens on its days, so that the case stays what it is.
        life.Clear(day, day.AddDays(script.Days), OrdinaryStays.Apart);
        life.BeginEpisode();
        new ScriptWriter(life, script, institution, _ => life.NextSequence()).Write(day);
    }
}
