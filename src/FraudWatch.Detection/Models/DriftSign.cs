using System.Globalization;

namespace FraudWatch.Detection.Models;

/// <summary>How far something has moved since the model in charge was trained.</summary>
/// <param name="Kind">feature, score or calibration.</param>
/// <param name="Name">Feature, or what is compared.</param>
/// <param name="Value">
/// Population stability index for features and score (0.1 stable, 0.25 moved); for calibration the difference between the rate of
/// confirmed violations in verdicts since and the mean probability that the model gave them.
/// </param>
/// <param name="IsWarning">Whether it is beyond what can be left alone.</param>
public sealed record DriftSign(string Kind, string Name, double Value, bool IsWarning)
{
    /// <summary>What it says, in a sentence.</summary>
    public string Sentence => Kind switch
    {
        "calibration" => string.Create(CultureInfo.InvariantCulture, $"calibration: verdicts since training were confirmed {100 * Value:+0;-0} points beside what the model said{(IsWarning ? "; train again" : "")}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Name} {(IsWarning ? "has moved" : "is as it was")} since training (stability index {Value:0.00})"),
    };
}
