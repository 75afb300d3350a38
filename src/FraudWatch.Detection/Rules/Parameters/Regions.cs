namespace FraudWatch.Detection.Rules;

/// <summary>Administrative divisions: a county takes the values of its city, a city those of its province.</summary>
internal static class Regions
{
    public const string Everywhere = "default";

    /// <summary>The region and those above it, nearest first, e.g. 640105, 640100, 640000, default.</summary>
    public static IReadOnlyList<string> Lineage(string? region)
    {
        if (region is not { Length: 6 })
            return region is null or "" ? [Everywhere] : [region, Everywhere];
        return [.. new[] { region, region[..4] + "00", region[..2] + "0000", Everywhere }.Distinct()];
    }
}
