namespace FraudWatch.Learning.Calibration;

/// <summary>Rows of like probability: what was said and what came.</summary>
/// <param name="From">Least probability in the bin.</param>
/// <param name="To">Greatest probability in the bin.</param>
/// <param name="Rows">Rows in the bin.</param>
/// <param name="Weight">Their weight; equal to the rows without weights.</param>
/// <param name="Probability">Weighted mean probability.</param>
/// <param name="Rate">Weighted share of positives.</param>
public sealed record CalibrationBin(double From, double To, int Rows, double Weight, double Probability, double Rate);
