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

    /// <summary>The learners that so many labels can carry.</summary>
    public static IReadOnlyList<ILearner> For(TrainingRows rows) =>
        rows.Positives < FewPositives || rows.Labels.Length < FewRows ? [Few, All] : [Few, All, Shallow, Deep];

    /// <exception cref="InvalidDataException">A registered model names a learner that this version does not have.</exception>
    public static ILearner Named(string name) => new ILearner[] { Few, All, Shallow, Deep }.FirstOrDefault(learner => learner.Name == name)
        ?? throw new InvalidDataException($"This version has no learner '{name}'; train again.");
}
