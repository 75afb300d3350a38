using FraudWatch.Detection.Models;

namespace FraudWatch.Server.Api.Models;

/// <summary>One model whole: figures, what it reads, how it was chosen, its card.</summary>
public sealed record ModelView
{
    public required ModelRow Model { get; init; }

    public required int Seed { get; init; }

    /// <summary>Batches in the store when it was trained.</summary>
    public required long Watermark { get; init; }

    /// <summary>Where the labels came from.</summary>
    public required string Labels { get; init; }

    public required FeatureInput Input { get; init; }

    public required bool PositiveOnly { get; init; }

    public required int Positives { get; init; }

    /// <summary>Institutions whose features were taken as of the day of their decision.</summary>
    public required int AsOfDecision { get; init; }

    /// <summary>Names of the features that it reads.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>Mean average precision on the inner folds, by learner that competed.</summary>
    public required IReadOnlyDictionary<string, double> Candidates { get; init; }

    /// <summary>The model card in Chinese, as Markdown.</summary>
    public required string CardZh { get; init; }

    /// <summary>The model card in English, as Markdown.</summary>
    public required string CardEn { get; init; }

    internal static ModelView Of(ModelRow row, ModelSettings settings) => new()
    {
        Model = row,
        Seed = settings.Seed,
        Watermark = settings.Watermark,
        Labels = settings.Labels,
        Input = settings.Input,
        PositiveOnly = settings.PositiveOnly,
        Positives = settings.Positives,
        AsOfDecision = settings.AsOfDecision,
        Features = [.. settings.Features.Select(feature => feature.Name)],
        Candidates = settings.Candidates,
        CardZh = ModelCard.Chinese(settings),
        CardEn = ModelCard.English(settings),
    };
}
