using FraudWatch.Pipeline;
using FraudWatch.Store.FeatureSets;
using FraudWatch.Synthetic;
using FraudWatch.Synthetic.Unseen;

namespace FraudWatch.Benchmarks.Evidence;

/// <summary>
/// In two of five institutions some physicians, some departments, or somebody in single stays do what no rule describes: do the
/// scores of that grain tell them from their colleagues? Few institutions, so that a department has stays enough to be known by.
/// </summary>
internal static class ConductEvidence
{
    private const int People = 10_000;
    private const double Share = 0.4;

    /// <summary>One city.</summary>
    public static async Task<ConductRow> MeasureAsync(EvidenceOptions options, string grainName, int seed, CancellationToken cancellation)
    {
        var grain = FeatureGrain.All.Single(one => one.Name == grainName);
        var city = new CityOptions(People, Months: 12, seed, Schemes: []) { Unseen = new UnseenSchemes([UnseenKinds.OfTheirOwn[grainName]], Share) };
        using var built = await EvidenceCity.BuildAsync(
            city, options.Folder($"conduct-{grainName}", seed), cancellation, new PipelineOptions { UpTo = "scores", Grains = [grain] });
        var report = built.Evaluate(grain);
        var (score, size) = (report.Rankings[0], report.Rankings[1]);
        return new ConductRow(grainName, seed, report.Subjects, report.Positives, score.Auc, size.Auc, score.AveragePrecision, size.AveragePrecision);
    }
}
