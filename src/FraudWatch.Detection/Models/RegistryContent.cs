namespace FraudWatch.Detection.Models;

/// <summary>The registry of one detector.</summary>
/// <param name="Champions">Ids that have been in charge, the present one last; empty when none is.</param>
/// <param name="Models">All registered models, the oldest first.</param>
public sealed record RegistryContent(IReadOnlyList<string> Champions, IReadOnlyList<RegisteredModel> Models)
{
    /// <summary>The model in charge.</summary>
    public string? Champion => Champions.Count > 0 ? Champions[^1] : null;

    /// <summary>The newest model that is not in charge and was registered after the one that is.</summary>
    public string? Challenger => Models.Reverse().TakeWhile(model => model.Id != Champion).FirstOrDefault()?.Id;
}
