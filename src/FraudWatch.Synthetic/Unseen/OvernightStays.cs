using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;
using FraudWatch.Synthetic.Schemes;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Unseen;

/// <summary>Outpatients are kept for a night or two, for which a stay pays better than a visit.</summary>
internal sealed class OvernightStays() : UnseenKind("overnight-stays", share: 0.2)
{
    public override bool Suits(Institution institution) => institution is { Kind: InstitutionKind.Hospital, Level: 1 or 2, KeepsGoodTime: true };

    public override void Invent(PersonLife life, Encounter seen)
    {
        if (!IsOrdinaryVisit(seen) || life.Age < 28 || !Strikes(life))
            return;
        var nights = life.Dice.Between(1, 2);
        var admission = HospitalChoice.AdmissionHour(life.Dice, seen.Begin.Date.AddDays(life.Dice.Between(2, 12)));
        if (admission.Date.AddDays(nights) >= life.End || !OrdinaryStays.Fits(life, admission, nights))
            return;
        life.BeginEpisode();
        StayWriter.Write(life, new StayPlan(seen.Institution, Plot.MildDisease(life), admission, nights));
    }
}
