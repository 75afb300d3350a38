using FraudWatch.Learning.Calibration;
using FraudWatch.Learning.Selection;

namespace FraudWatch.Detection.Models;

/// <summary>What a model that had not seen them says of a fold's test rows.</summary>
/// <param name="Fold">The fold.</param>
/// <param name="Learner">The learner that the inner folds chose.</param>
/// <param name="Probabilities">One for each test row, calibrated.</param>
/// <param name="Intervals">90 % interval of each.</param>
internal sealed record HeldOutFold(Fold Fold, string Learner, double[] Probabilities, ProbabilityInterval[] Intervals);
