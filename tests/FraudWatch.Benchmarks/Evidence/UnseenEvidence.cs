using FraudWatch.Synthetic.Unseen;

namespace FraudWatch.Benchmarks.Evidence;

/// <summary>A twentieth of a city's institutions cheats in ways that no rule describes: where do they stand in the list?</summary>
internal static class UnseenEvidence
{
    /// <summary>Schemes by name: the kinds on which the score was improved, those that were held back, and those of hospitals.</summary>
    public static IReadOnlyList<SchemesOfACity> Schemes { get; } =
    [
        new("unseen", "development", UnseenKinds.Development),
        new("unseen", "held back", UnseenKinds.HeldBack),
        new("hospitals", "of hospitals", UnseenKinds.OfHospitals),
    ];

    /// <summary>One city.</summary>
    public static async Task<UnseenRow> MeasureAsync(EvidenceOptions options, SchemesOfACity schemes, int seed, CancellationToken cancellation)
    {
        using var city = await EvidenceCity.BuildAsync(
            EvidenceOptions.City(seed, new UnseenSchemes(schemes.Kinds)), options.Folder(schemes.Name, seed), cancellation);
        var list = city.Ranking();
        int Found(IEnumerable<Ranked> order) => order.Take(UnseenRow.TenthOf(list.Count)).Count(one => city.Cheats.Contains(one.Code));
        return new UnseenRow(
            schemes.Name, seed, list.Count, city.Cheats.Count, Found(list), Found(list.OrderByDescending(one => one.Anomaly)),
            Found(list.OrderByDescending(one => one.Fund)), list.Count - list.Reverse().TakeWhile(one => !city.Cheats.Contains(one.Code)).Count());
    }
}
