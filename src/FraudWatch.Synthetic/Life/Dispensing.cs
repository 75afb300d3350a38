using FraudWatch.Synthetic.Calendar;
using FraudWatch.Synthetic.Claims;
using FraudWatch.Synthetic.Randomness;

namespace FraudWatch.Synthetic.Life;

/// <summary>
/// Scanning of trace codes: every pack of a drug that a patient takes home, from the day on which the institution scans.
/// Herbs, materials and what a ward gives by the dose carry none.
/// </summary>
internal static class Dispensing
{
    private const int MostPacks = 99, OneMissedIn = 97;

    /// <summary>From this day on nothing is settled without a scanned code (national notice of 2025).</summary>
    public static readonly DateTime Obligatory = new(2025, 7, 1);

    /// <summary>From this day on every pack must be scanned; until then packs without a code are tolerated.</summary>
    public static readonly DateTime Complete = new(2026, 1, 1);

    /// <summary>A day on which everybody scans, with room for a story before the period ends.</summary>
    public static DateTime AfterObligation(CityCalendar calendar, Dice dice, int days)
    {
        var first = calendar.Start > Obligatory ? calendar.Start : Obligatory;
        return first.AddDays(dice.Between(2, Math.Max(2, (calendar.End - first).Days - days - 8)));
    }

    public static void Scan(Encounter encounter)
    {
        var pack = 1;
        foreach (var line in encounter.Lines)
        {
            if (line.Corrects is { } corrected)
                line.FirstPack = corrected.FirstPack;
            else if (IsScanned(encounter, line) && pack + line.Count <= MostPacks)
                (line.FirstPack, pack) = (pack, pack + line.Count);
        }
    }

    public static bool TakesHome(Encounter encounter, FeeLine line) =>
        line.Item.IsDrug && !line.Item.IsHerb && (!encounter.IsStay || line.IsDischargeDrug);

    private static bool IsScanned(Encounter encounter, FeeLine line) =>
        TakesHome(encounter, line) && !line.IsUnscanned && line.Count > 0
        && line.Time >= encounter.Institution.ScansFrom && (encounter.Id + (ulong)line.Number) % OneMissedIn != 0;
}
