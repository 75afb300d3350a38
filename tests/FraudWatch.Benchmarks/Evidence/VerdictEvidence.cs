using FraudWatch.Synthetic.Unseen;

namespace FraudWatch.Benchmarks.Evidence;

/// <summary>
/// Inspectors go to the first twenty of the list and to twenty that were drawn; a model learns from what they found. So many
/// cheat, and so moderately, that the list alone does not find them all.
/// </summary>
internal static class VerdictEvidence
{
    public const double Share = 0.15;
    public const double Intensity = 0.5;
    private const int FromTheTop = 20;
    private const int Drawn = 20;
    private const int Next = 20;

    /// <summary>One city.</summary>
    public static async Task<VerdictRow> MeasureAsync(EvidenceOptions options, int seed, CancellationToken cancellation)
    {
        var unseen = new UnseenSchemes([.. UnseenKinds.Development, .. UnseenKinds.HeldBack], Share, Intensity);
        using var city = await EvidenceCity.BuildAsync(EvidenceOptions.City(seed, unseen), options.Folder("verdicts", seed), cancellation);
        var before = city.Ranking();
        var drawn = before.Skip(FromTheTop).Select(one => one.Code).ToArray();
        new Random(seed).Shuffle(drawn);
        (string Code, bool IsConfirmed, string ChosenBy)[] inspected =
        [
            .. before.Take(FromTheTop).Select(one => (one.Code, city.Cheats.Contains(one.Code), "rating")),
            .. drawn.Take(Drawn).Select(code => (code, city.Cheats.Contains(code), "random")),
        ];
        var seen = inspected.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        double Precision(IEnumerable<Ranked> order) =>
            (double)order.Where(one => !seen.Contains(one.Code)).Take(Next).Count(one => city.Cheats.Contains(one.Code)) / Next;

        var left = before.Where(one => !seen.Contains(one.Code)).ToArray();
        var kinds = left.Where(one => city.Cheats.Contains(one.Code)).Select(one => one.Kind).ToHashSet(StringComparer.Ordinal);
        double Chance(IReadOnlyCollection<Ranked> among) => (double)among.Count(one => city.Cheats.Contains(one.Code)) / among.Count;

        await city.InspectAsync(inspected, cancellation);
        var model = city.Learn(seed, cancellation);
        await city.PutInChargeAsync(model, cancellation);
        return new VerdictRow(
            seed, before.Count, city.Cheats.Count, inspected.Count(one => one.IsConfirmed), Precision(city.Ranking()), Precision(before),
            Precision(before.OrderByDescending(one => one.Fund)), Chance(left), Chance([.. left.Where(one => kinds.Contains(one.Kind))]),
            model.Settings.IsBetter, model.Settings.Learner);
    }
}
