namespace FraudWatch.Learning.Trees;

/// <summary>Reported after each tree.</summary>
/// <param name="Trees">Trees grown so far.</param>
/// <param name="NumberOfTrees">Trees asked for; early stopping may end before.</param>
/// <param name="ValidationLoss">Mean loss on the validation part, in the objective's unit; null without one.</param>
public sealed record TrainingProgress(int Trees, int NumberOfTrees, double? ValidationLoss);
