using FraudWatch.Learning.Trees;

namespace FraudWatch.Detection.Models.Learners;

/// <summary>
/// What training chooses from, the simplest first. Settings are customary ones, written before any benchmark was run; only the
/// inner folds of the training part choose between them.
/// </summary>
internal static class Candidates
{
    public const string Baseline = "logistic regression";

    private const int FewPositives = 25;
    private const int FewRows = 150;

    private static readonly LinearLearner Few = new(
        "logistic regression on few features", 1,
        [InstitutionTable.RuleEvidence, InstitutionTable.Anomaly, InstitutionTable.FundAtRisk, "known_fund_pay"]);

    private static readonly LinearLearner All = new(Baseline, 30);

    private static readonly TreesLearner Shallow = new("boosted trees, shallow", new FastTreeOptions
    {
        NumberOfTrees = 300,
        NumberOfLeaves = 4,
        LearningRate = 0.05,
        MinimumExampleCountPerLeaf = 20,
        L2Regularization = 1,
        FeatureFraction = 0.4,
        BaggingExampleFraction = 0.8,
    }, models: 3);

    private static readonly TreesLearner Deep = new("boosted trees", new FastTreeOptions
    {
        NumberOfTrees = 150,
        NumberOfLeaves = 8,
        LearningRate = 0.05,
        MinimumExampleCountPerLeaf = 20,
        L2Regularization = 1,
        FeatureFraction = 0.4,
        BaggingExampleFraction = 0.8,
    }, models: 3);

    private static readonly HashSet<string> OfSets = new(InstitutionSets.Names, StringComparer.Ordinal);

    private static readonly LinearLearner FewOfSets = new(
        "logistic regression on few features of the sets", 1,
        [InstitutionSets.FindingsToDate, InstitutionSets.FundAtRiskToDate, InstitutionSets.FundOfYear, "cost_per_person_peer_distance", "return_share_peer_distance"]);

    /// <summary>Where totals and feature sets are both there, learners of either part compete.</summary>
    private static readonly PartLearner[] Parts =
    [
        .. new ILearner[] { All, Shallow }.SelectMany(learner => new PartLearner[]
        {
            new($"{learner.Name}, totals alone", learner, name => !OfSets.Contains(name)),
            new($"{learner.Name}, feature sets alone", learner, OfSets.Contains),
        }),
    ];

    /// <summary>The learners that so many labels and these features can carry.</summary>
    public static IReadOnlyList<ILearner> For(TrainingRows rows)
    {
        var hasSets = rows.Features.Features.Any(feature => OfSets.Contains(feature.Name));
        var hasTotals = rows.Features.Features.Any(feature => !OfSets.Contains(feature.Name));
        var isSmall = rows.Positives < FewPositives || rows.Labels.Length < FewRows;
        return (hasTotals, hasSets) switch
        {
            (true, false) => isSmall ? [Few, All] : [Few, All, Shallow, Deep],
            (false, _) => isSmall ? [FewOfSets, All] : [FewOfSets, All, Shallow, Deep],
            _ => isSmall ? [Few, FewOfSets, Parts[0], Parts[1]] : [Few, FewOfSets, .. Parts, Shallow],
        };
    }

    /// <exception cref="InvalidDataException">A registered model names a learner that this version does not have.</exception>
    public static ILearner Named(string name) => new ILearner[] { Few, FewOfSets, All, Shallow, Deep }.Concat(Parts).FirstOrDefault(learner => learner.Name == name)
        ?? throw new InvalidDataException($"This version has no learner '{name}'; train again.");
}
