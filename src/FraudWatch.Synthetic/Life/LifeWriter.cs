using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Schemes;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Life;

/// <summary>A person's year from illness to settlement: honest life, then what is planted in it, then the money.</summary>
internal static class LifeWriter
{
    public static PersonLife Write(City city, Person person, PlantedAct? act)
    {
        var life = new PersonLife(city, person);
        HonestLife.Write(life);
        life.EndHonestLife();
        act?.Scheme.Plant(life, act);
        foreach (var encounter in life.Encounters)
            Settling.Settle(encounter, life.Dice);
        Corrections.Refund(life);
        life.Encounters.Sort((a, b) => a.Begin != b.Begin ? a.Begin.CompareTo(b.Begin) : a.Id.CompareTo(b.Id));
        return life;
    }
}
