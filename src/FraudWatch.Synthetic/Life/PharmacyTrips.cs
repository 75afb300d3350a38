using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life;

/// <summary>Purchases over the counter, on the card: mostly employees, who have an account.</summary>
internal static class PharmacyTrips
{
    private const double ShareOfResidents = 0.35, ShareOfEmployees = 1.9;

    public static void Write(PersonLife life)
    {
        if (life.Age < 16 || life.Person.LivesAway)
            return;
        var share = life.Person.Insurance == "310" ? ShareOfEmployees : ShareOfResidents;
        for (var left = life.Dice.Poisson(Probabilities.PharmacyTripsPerYear * share * life.City.Calendar.Years); left > 0; left--)
            WriteOne(life);
    }

    private static void WriteOne(PersonLife life)
    {
        var dice = life.Dice;
        var day = life.City.Calendar.AnyDay(dice, Rhythm.WalkIn, Season.None);
        if (day >= life.End || !life.IsOutside(day, day))
            return;
        life.BeginEpisode();
        var time = day.AddMinutes(dice.Between(510, 1260));
        var trip = new Encounter(life.Person, life.NextSequence(), life.Episode, life.City.Institutions.PharmacyFor(dice, life.Person), life.Disease("cold"), MedType.Pharmacy, time);
        var book = new FeeBook(trip);
        var basket = book.NewOrder();
        var first = dice.Below(life.City.Items.OverTheCounter.Length);
        for (var i = dice.Between(1, 3); i > 0; i--)
        {
            // Steps of seven through the shelf: no drug twice in one basket.
            var drug = life.City.Items.OverTheCounter[(first + (i * 7)) % life.City.Items.OverTheCounter.Length];
            var packs = drug.PackDays <= 5 ? dice.Between(1, 2) : 1;
            if (life.Memory.TakesHome(drug, time, packs * drug.PackDays))
                book.Book(drug, time, packs, basket);
        }
        if (trip.Lines.Count > 0)
            life.Encounters.Add(trip);
    }
}
