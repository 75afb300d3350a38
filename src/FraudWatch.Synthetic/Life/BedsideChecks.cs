using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life;

/// <summary>Spot checks of stays: nearly everybody is in bed and is who the card says.</summary>
internal static class BedsideChecks
{
    public static void Write(PersonLife life)
    {
        foreach (var stay in life.Stays.Where(s => !s.Institution.IsAway && s.MedType != MedType.HomeBed && !s.IsNewborn))
        {
            if (life.Dice.Chance(Probabilities.WardChecked))
                CheckWard(life, stay);
            if (life.Dice.Chance(Probabilities.IdentityChecked))
                CheckIdentity(life, stay);
        }
    }

    /// <summary>Rounds after supper, one an evening; nothing is examined or treated at that hour.</summary>
    private static void CheckWard(PersonLife life, Encounter stay)
    {
        var rounds = Math.Min(life.Dice.Between(1, 4), (stay.End.Date - stay.Begin.Date).Days - 1);
        var outOnce = life.Dice.Chance(Probabilities.OutOnce);
        for (var i = 0; i < rounds; i++)
        {
            var time = stay.Begin.Date.AddDays(i + 1).AddMinutes(life.Dice.Between(1170, 1290));
            var leave = life.Dice.Chance(Probabilities.OnLeave);
            stay.WardChecks.Add(new WardCheck(time, !leave && !(outOnce && i == 0), leave));
        }
    }

    private static void CheckIdentity(PersonLife life, Encounter stay)
    {
        var time = stay.Begin.AddMinutes(life.Dice.Between(20, 200));
        if (time >= stay.End)
            return;
        var mismatch = life.Dice.Chance(Probabilities.FalseMismatch);
        stay.IdentityChecks.Add(new IdentityCheck(time, !mismatch, true, true));
        if (mismatch)
            stay.IdentityChecks.Add(new IdentityCheck(time.AddMinutes(life.Dice.Between(5, 60)), true, true, true));
    }
}
