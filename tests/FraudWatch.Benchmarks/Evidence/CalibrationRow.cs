namespace FraudWatch.Benchmarks.Evidence;

/// <summary>What the probabilities and intervals of one city's models are worth, on institutions that had no verdict.</summary>
/// <param name="Seed">Of the city.</param>
/// <param name="Institutions">In the city.</param>
/// <param name="Verdicts">That each model learnt from.</param>
/// <param name="Error">Mean calibration error of a single model, ten bins of equal count.</param>
/// <param name="FromTheTruth">The same against the true rates instead of verdicts drawn from them.</param>
/// <param name="Predicted">Probability and verdict of every institution without one, over all draws.</param>
/// <param name="Covered">For each tenth by score and draw, whether the mean interval holds the tenth's true rate.</param>
/// <param name="Singles">For each institution without a verdict and draw, whether its interval holds its own probability, and how wide it is.</param>
internal sealed record CalibrationRow(
    int Seed, int Institutions, int Verdicts, double Error, double FromTheTruth, IReadOnlyList<(double Probability, bool Verdict)> Predicted, IReadOnlyList<bool> Covered,
    IReadOnlyList<(bool IsHeld, double Width)> Singles);
