using FraudWatch.Detection.Rules;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Pipeline;

/// <summary>What to run after ingest.</summary>
public sealed record PipelineOptions
{
    /// <summary>The last stage to run, one of <see cref="DetectionPipeline.StageNames"/>.</summary>
    public string UpTo { get; init; } = DetectionPipeline.StageNames[^1];

    /// <summary>The rules to choose from; null for those built into the program.</summary>
    public RuleCatalogue? Catalogue { get; init; }

    /// <summary>Only these rules; null runs all that are not deprecated.</summary>
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>Grains of <see cref="Detection.Subjects.ScoreSubjects.Grains"/> to score as well: feature sets are built for them, which takes its time.</summary>
    public IReadOnlyList<FeatureGrain> Grains { get; init; } = [];

    /// <summary>Only institutions of this administrative division (admdvs) and those below it; null is everywhere.</summary>
    public string? Region { get; init; }

    /// <summary>Where today's date comes from: it decides which statuses and which imported knowledge are in force.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
