using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Claims;

/// <summary>
/// Turns fee lines into settlements: in-scope amount above the deductible times a ratio. Deductibles and ratios follow
/// the usual pattern (higher level, lower ratio; employees above residents); the figures are assumptions.
/// </summary>
internal static class Settling
{
    /// <summary>
    /// What the pooled fund pays for an employee in a year at most, in cents: an assumption, of the order of smaller regions. Nobody's
    /// honest year in the city comes near it, so that nothing is ever cut off.
    /// </summary>
    public const long YearlyLimitOfEmployees = 15_000_000;

    /// <summary>What employees get at a secondary hospital, in ten-thousandths.</summary>
    public const int RatioOfEmployees = 9000;

    /// <summary>Settles the whole encounter, a month at a time where it bills monthly; an open stay is not settled.</summary>
    public static void Settle(Encounter encounter, Dice dice)
    {
        if (encounter.IsCancelled || encounter.Lines.Count == 0)
            return;
        if (encounter.BillsMonthly)
            SettleMonthly(encounter, dice);
        else if (!encounter.IsOpen)
            Close(encounter, Open(encounter, encounter.Begin, encounter.End, encounter.SettledAt ?? AfterEnd(encounter, dice), encounter.IsInterimBill), _ => true, dice);
        else if (encounter.End is { Month: 12, Day: 31 } && dice.Chance(0.5))
            Close(encounter, Open(encounter, encounter.Begin, encounter.End, encounter.End, interim: true), _ => true, dice);
    }

    /// <summary>A new settlement with the same lines, for one that was refunded.</summary>
    public static Settlement Again(Encounter encounter, Settlement first, DateTime time, Dice dice)
    {
        var again = Open(encounter, first.Begin, first.End, time, first.IsInterim);
        Close(encounter, again, line => line.Settlement == first, dice);
        return again;
    }

    private static void SettleMonthly(Encounter encounter, Dice dice)
    {
        var from = encounter.Begin;
        while (true)
        {
            var monthEnd = new DateTime(from.Year, from.Month, 1).AddMonths(1);
            var last = monthEnd > encounter.End;
            if (last && encounter.IsOpen)
                return;
            var to = last ? encounter.End : monthEnd.AddMinutes(-1);
            var begin = from;
            Close(encounter, Open(encounter, begin, to, to.AddMinutes(20), interim: !last), line => line.Settlement is null && line.Time <= to, dice);
            if (last)
                return;
            from = monthEnd;
        }
    }

    private static DateTime AfterEnd(Encounter encounter, Dice dice) =>
        encounter.End.AddMinutes(encounter.IsStay ? dice.Between(5, 70) : dice.Between(1, 8));

    private static Settlement Open(Encounter encounter, DateTime begin, DateTime end, DateTime time, bool interim)
    {
        var settlement = new Settlement(encounter.Settlements.Count + 1, time, begin, end) { IsInterim = interim };
        encounter.Settlements.Add(settlement);
        return settlement;
    }

    private static void Close(Encounter encounter, Settlement settlement, Predicate<FeeLine> belongs, Dice dice)
    {
        foreach (var line in encounter.Lines)
        {
            if (!belongs(line))
                continue;
            line.Settlement = settlement;
            settlement.Total += line.Amount;
            settlement.OwnPay += line.OwnPay;
            settlement.FirstSelfPay += line.FirstSelfPay;
            settlement.InScope += line.InScope;
        }
        settlement.Ratio = Ratio(encounter, dice);
        settlement.Deductible = Math.Clamp(Deductible(encounter), 0, Math.Max(0, settlement.InScope));
        settlement.Fund = (long)Math.Round((settlement.InScope - settlement.Deductible) * (settlement.Ratio / 10_000m));
        if (encounter.Insurance == "310" && !encounter.IsStay)
            settlement.Account = settlement.Total - settlement.Fund;
        if (encounter.IsStay && encounter.PaymentMethod is '3' or '4')
            settlement.GroupPayment = settlement.Total * dice.Between(85, 112) / 100;
    }

    private static int Ratio(Encounter encounter, Dice dice)
    {
        var employee = encounter.Insurance == "310" || encounter.Slip == SettlingSlip.AsEmployee;
        if (encounter.MedType == MedType.Pharmacy)
            return employee && dice.Chance(0.6) ? 0 : 5000;
        if (!encounter.IsStay)
            return encounter.MedType is MedType.Chronic or MedType.ChronicPharmacy ? (employee ? 8000 : 6500) : employee ? 6000 : 5000;
        var away = !encounter.Institution.IsAway ? 0 : encounter.Filing == Filing.Missing ? 2000 : 1000;
        return (encounter.Institution.Level - (encounter.Slip == SettlingSlip.LowerLevel ? 1 : 0)) switch
        {
            3 => (employee ? 8500 : 6500) - away,
            2 => employee ? RatioOfEmployees : 7500,
            _ => employee ? 9200 : 8500,
        };
    }

    private static long Deductible(Encounter encounter) => !encounter.IsStay || encounter.MedType == MedType.BedDayStay || encounter.Slip == SettlingSlip.NoDeductible
        ? 0
        : encounter.Institution.Level switch { 3 => 80_000, 2 => 50_000, _ => 20_000 };
}
