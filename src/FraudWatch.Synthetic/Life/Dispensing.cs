using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Life;

/// <summary>
/// Scanning of trace codes: every pack of a drug that a patient takes home, from the day on which the institution scans.
/// Herbs, materials and what a ward gives by the dose carry none.
/// </summary>
internal static class Dispensing
{
    private const int MostPacks = 99, OneMissedIn = 97;

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
