using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Life;

namespace FraudWatch.Synthetic.Schemes.Identity;

/// <summary>The person in the bed is not the one on the card; nobody clears it, and the stay is settled.</summary>
internal sealed class IdentityCheckFailed() : Scheme("identity-check-failed")
{
    public override void Plant(PersonLife life, PlantedAct act)
    {
        Plot.MakeRoom(life, act.Day, 8);
        var stay = Plot.Stay(life, act.Institution, Plot.MildDisease(life), act.Day, life.Dice.Between(4, 7));
        var time = stay.Begin.AddHours(life.Dice.Between(20, 60));
        if (life.Dice.Chance(0.4))
            stay.IdentityChecks.Add(new IdentityCheck(stay.Begin.AddMinutes(30), true, true, true));
        stay.IdentityChecks.Add(new IdentityCheck(time, false, life.Dice.Chance(0.5), true));
        if (life.Dice.Chance(0.3))
            stay.IdentityChecks.Add(new IdentityCheck(time.AddMinutes(20), false, true, true));
        Plot.Note(life, act, time, [stay]);
    }
}
