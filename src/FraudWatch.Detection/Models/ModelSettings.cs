namespace FraudWatch.Detection.Models;

/// <summary>All that, with the training rows, makes a model again: it is written with the model and read back.</summary>
public sealed record ModelSettings
{
    /// <summary>Version of the folder's layout.</summary>
    public const int Format = 1;

    /// <summary>Layout that this folder has.</summary>
    public int Layout { get; init; } = Format;

    /// <summary>What is detected.</summary>
    public string Detector { get; init; } = ModelRegistry.Detector;

    /// <summary>Name of the learner that was chosen.</summary>
    public required string Learner { get; init; }

    /// <summary>Of every random choice.</summary>
    public required int Seed { get; init; }

    /// <summary>Number of batches in the lake when it was trained.</summary>
    public required long Watermark { get; init; }

    /// <summary>Where the labels came from.</summary>
    public required string Labels { get; init; }

    /// <summary>What it reads of institutions.</summary>
    public FeatureInput Input { get; init; } = FeatureInput.Totals;

    /// <summary>Whether institutions that are not confirmed counted as unlabelled.</summary>
    public bool PositiveOnly { get; init; }

    /// <summary>Share of the true positives that is labelled, as estimated; 1 where negatives are labelled too.</summary>
    public double LabelFrequency { get; init; } = 1;

    /// <summary>Institutions whose features were taken as of the day of their decision.</summary>
    public int AsOfDecision { get; init; }

    /// <summary>Institutions learnt from.</summary>
    public required int Institutions { get; init; }

    /// <summary>Positives among them.</summary>
    public required int Positives { get; init; }

    /// <summary>Mean average precision on the folds, by candidate.</summary>
    public required IReadOnlyDictionary<string, double> Candidates { get; init; }

    /// <summary>Nested validation of the model.</summary>
    public required HeldOutFigures HeldOut { get; init; }

    /// <summary>The rating without a model on the same folds.</summary>
    public required HeldOutFigures Rating { get; init; }

    /// <summary>Ranking by what the fund paid alone, on the same folds; null for models of before.</summary>
    public HeldOutRanking? Size { get; init; }

    /// <summary>Whether the model ranks unseen institutions better than the rating without it; only then does the rating use it.</summary>
    public required bool IsBetter { get; init; }

    /// <summary>What a confirmed violation is worth; null where too few amounts are known.</summary>
    public AmountModel? Amount { get; init; }

    /// <summary>Every feature with the bins that later runs are compared with.</summary>
    public required IReadOnlyList<FeatureBins> Features { get; init; }

    /// <summary>The bins of the probability over all institutions at training.</summary>
    public required FeatureBins Score { get; init; }
}
