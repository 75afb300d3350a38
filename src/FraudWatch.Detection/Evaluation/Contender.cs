namespace FraudWatch.Detection.Evaluation;

/// <summary>A ranking that is measured: its scores of each fold's test rows.</summary>
/// <param name="Name">Name in the table.</param>
/// <param name="Scores">One array for each fold.</param>
/// <param name="IsProbability">Whether the scores claim to be probabilities.</param>
internal sealed record Contender(string Name, IReadOnlyList<double[]> Scores, bool IsProbability);
