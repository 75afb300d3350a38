using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Unseen;

/// <summary>Nearly everybody who came once is billed for coming again some weeks later.</summary>
internal sealed class PhantomVisits() : UnseenKind("phantom-visits", share: 0.9)
{
    public override void Invent(PersonLife life, Encounter seen)
    {
        if (IsOrdinaryVisit(seen) && Strikes(life))
            InventedVisit.Write(life, seen, seen.Begin.Date.AddDays(life.Dice.Between(20, 60)));
    }
}
