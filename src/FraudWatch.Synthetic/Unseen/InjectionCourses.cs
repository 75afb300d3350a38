using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Schemes;

namespace FraudWatch.Synthetic.Unseen;

/// <summary>After a visit two more are billed for an injection each, for which nobody came.</summary>
internal sealed class InjectionCourses() : UnseenKind("injection-courses", share: 0.5)
{
    private const int Injections = 2;

    public override void Invent(PersonLife life, Encounter seen)
    {
        if (!IsOrdinaryVisit(seen) || !Strikes(life))
            return;
        for (var number = 1; number <= Injections; number++)
        {
            var day = seen.Begin.Date.AddDays((9 * number) + life.Dice.Between(0, 3));
            if (day >= life.End || !life.IsFree(day))
                continue;
            life.BeginEpisode();
            var time = day.AddMinutes(life.Dice.Between(490, 900));
            var visit = new Encounter(life.Person, life.NextSequence(), life.Episode, seen.Institution, seen.Disease, MedType.Outpatient, time) { Physician = seen.Physician };
            Plot.Bill(visit, life.City.Items["consult_primary"], time);
            Plot.Bill(visit, life.City.Items["injection"], time.AddMinutes(20));
            life.Encounters.Add(visit);
        }
    }
}
