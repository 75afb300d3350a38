using FraudWatch.Detection.Models;

namespace FraudWatch.Cli.Export;

/// <summary>What <c>train</c> made.</summary>
internal sealed record TrainOutput(
    string Model, string Learner, int Institutions, int Positives, int Features, HeldOutFigures HeldOut, HeldOutFigures Rating,
    bool IsBetter, bool IsChampion, string? Champion, FeatureInput Input, bool PositiveOnly)
{
    public static TrainOutput Of(string id, RegistryContent registry, ModelSettings settings) => new(
        id, settings.Learner, settings.Institutions, settings.Positives, settings.Features.Count, settings.HeldOut, settings.Rating,
        settings.IsBetter, registry.Champion == id, registry.Champion, settings.Input, settings.PositiveOnly);
}
