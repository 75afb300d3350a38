using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life;

/// <summary>An infection caught in the hospital, as the settlement list codes it.</summary>
internal static class WardInfection
{
    public static void Happen(PersonLife life)
    {
        foreach (var stay in life.Stays.Where(stay => stay is { IsOpen: false, LengthOfStay: >= 4 }))
        {
            if (life.Dice.Chance(Probabilities.WardInfection))
                Catch(stay);
        }
    }

    public static void Catch(Encounter stay) =>
        stay.Infection = stay.Operations.Count > 0 ? ("T81.400", "手术后伤口感染") : ("T80.200", "输注后感染");
}
