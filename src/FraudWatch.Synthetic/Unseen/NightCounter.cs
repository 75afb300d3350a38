using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Unseen;

/// <summary>Bills of the day are settled late at night from the cards that were left at the counter.</summary>
internal sealed class NightCounter() : UnseenKind("night-counter", share: 0.6)
{
    public override void Shape(PersonLife life, Encounter encounter)
    {
        if (IsOrdinaryVisit(encounter) && encounter.End.Hour < 22 && Strikes(life))
            encounter.SettledAt = encounter.Begin.Date.AddMinutes(life.Dice.Between(1_350, 1_435));
    }
}
