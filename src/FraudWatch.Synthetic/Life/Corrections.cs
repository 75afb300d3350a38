using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Life;

/// <summary>Honest mistakes that were put right: lines booked twice and taken back, settlements refunded.</summary>
internal static class Corrections
{
    public static void TakeLinesBack(PersonLife life)
    {
        foreach (var encounter in life.Encounters)
        {
            if (!life.Dice.Chance(Probabilities.LineTakenBack))
                continue;
            var line = life.Dice.Pick(encounter.Lines);
            if (line.IsDischargeDrug || line.Item.IsPerDay)
                continue;
            var again = FeeBook.BookAgain(encounter, line);
            var time = again.Time.AddMinutes(life.Dice.Between(2, 240));
            FeeBook.TakeBack(encounter, again, time > encounter.End ? again.Time : time);
        }
    }

    /// <summary>Refunds a settlement for good, or refunds it and settles again; only honest stories, so that truth stays simple.</summary>
    public static void Refund(PersonLife life)
    {
        foreach (var encounter in life.Encounters.Where(e => e.Settlements.Count == 1 && e.Episode <= life.HonestEpisodes))
        {
            var chance = life.Dice.Fraction();
            if (chance < Probabilities.Resettled)
                SettleAgain(encounter, life.Dice);
            else if (chance < Probabilities.Resettled + Probabilities.Refunded && !encounter.IsStay)
                RefundForGood(encounter, life.Dice);
        }
    }

    private static void SettleAgain(Encounter encounter, Dice dice)
    {
        var first = encounter.Settlements[0];
        var refundTime = first.Time.AddMinutes(dice.Between(3, 90));
        encounter.Settlements.Add(first.Reversed(2, refundTime));
        Settling.Again(encounter, first, refundTime.AddMinutes(dice.Between(1, 30)), dice);
    }

    private static void RefundForGood(Encounter encounter, Dice dice)
    {
        var first = encounter.Settlements[0];
        var refund = first.Reversed(2, first.Time.AddMinutes(dice.Between(3, 90)));
        encounter.Settlements.Add(refund);
        foreach (var line in encounter.Lines.Where(line => line.Corrects is null && line.Count > 0).ToList())
        {
            if (encounter.Lines.Exists(other => other.Corrects == line))
                continue;
            FeeBook.TakeBack(encounter, line, refund.Time).Settlement = refund;
        }
    }
}
