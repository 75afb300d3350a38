using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Habits;

/// <summary>Patients are drawn by not having to pay their share: of most bills it is collected in part or not at all.</summary>
internal sealed class CopayWaived() : Habit("copay-waived")
{
    private const double Share = 0.7;

    public override void ShapeSettled(PersonLife life, Encounter encounter)
    {
        if (!life.Dice.Chance(Share))
            return;
        foreach (var settlement in encounter.Settlements.Where(s => s.Fund > 0))
            settlement.Waived = (settlement.Total - settlement.Fund - settlement.Account) * life.Dice.Between(60, 100) / 100;
    }
}
