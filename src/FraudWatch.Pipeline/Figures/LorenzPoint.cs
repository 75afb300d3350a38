namespace FraudWatch.Pipeline.Figures;

/// <summary>A point of a Lorenz curve: the poorest share of the subjects and their share of the money.</summary>
public sealed record LorenzPoint(double Subjects, double Money);
