using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Unseen;

/// <summary>On Sundays and holidays, when nobody looks, visits are billed to patients who came on another day.</summary>
internal sealed class WeekendVisits() : UnseenKind("weekend-visits", share: 0.8)
{
    public override void Invent(PersonLife life, Encounter seen)
    {
        if (!IsOrdinaryVisit(seen) || !Strikes(life))
            return;
        var day = seen.Begin.Date.AddDays(life.Dice.Between(16, 40));
        while (life.City.Calendar.IsWorkingDay(day))
            day = day.AddDays(1);
        InventedVisit.Write(life, seen, day);
    }
}
