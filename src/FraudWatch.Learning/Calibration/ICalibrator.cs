namespace FraudWatch.Learning.Calibration;

/// <summary>Turns a score into a probability; never decreasing in the score, so that calibration does not change a ranking.</summary>
public interface ICalibrator
{
    /// <summary>Probability, 0..1, of a row with this score to be positive. NaN for NaN.</summary>
    double Probability(double score);
}
