namespace FraudWatch.Detection.Models;

/// <summary>What the model in charge did in a run.</summary>
/// <param name="Model">Its id.</param>
/// <param name="IsUsed">Whether the rating uses its probability: only where it beat the rating on unseen institutions.</param>
/// <param name="Institutions">Institutions scored.</param>
/// <param name="Warnings">Features, score or calibration that have moved since training, in sentences.</param>
public sealed record ModelRun(string Model, bool IsUsed, int Institutions, IReadOnlyList<string> Warnings);
