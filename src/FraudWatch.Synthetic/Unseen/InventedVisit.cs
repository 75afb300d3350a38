using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Schemes;

namespace FraudWatch.Synthetic.Unseen;

/// <summary>A visit that never was, copied from one that was, with a small change so that the bills are not equal.</summary>
internal static class InventedVisit
{
    private const int LinesOfALongBill = 3;

    /// <summary>Writes it where the person has nothing else to do that day; drugs are left out, for packs would have to be bought.</summary>
    public static void Write(PersonLife life, Encounter seen, DateTime day)
    {
        var services = seen.Lines.Where(line => !line.Item.IsStocked && !line.Item.IsHerb && line.Count > 0).ToList();
        if (services.Count == 0 || day < life.City.Calendar.Start || day >= life.End || !life.IsFree(day))
            return;
        if (services.Count >= LinesOfALongBill)
            services.RemoveAt(life.Dice.Between(1, services.Count - 1));
        life.BeginEpisode();
        var shift = day.Date.AddMinutes(life.Dice.Between(490, 900)) - seen.Begin;
        var visit = new Encounter(life.Person, life.NextSequence(), life.Episode, seen.Institution, seen.Disease, MedType.Outpatient, seen.Begin + shift)
        {
            Physician = seen.Physician,
        };
        foreach (var line in services)
            Plot.Bill(visit, line.Item, line.Time + shift, line.Count, line.Order, line.Price);
        life.Encounters.Add(visit);
    }
}
