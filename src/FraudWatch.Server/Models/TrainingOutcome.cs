namespace FraudWatch.Server.Models;

/// <summary>What a training came to.</summary>
/// <param name="Model">The model's id; the one of before where nothing new was learnt.</param>
/// <param name="IsChampion">Whether it is in charge: the first model is, a later one waits to be promoted.</param>
/// <param name="Institutions">Institutions with a verdict that it learnt from.</param>
public sealed record TrainingOutcome(string Model, bool IsChampion, int Institutions);
