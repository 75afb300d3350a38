namespace FraudWatch.Learning.Calibration;

/// <summary>Labels that a score does not rule out.</summary>
[Flags]
public enum PossibleLabels
{
    /// <summary>It looks like neither class: unlike anything that was labelled.</summary>
    None = 0,

    /// <summary>Negative is possible.</summary>
    Negative = 1,

    /// <summary>Positive is possible.</summary>
    Positive = 2,

    /// <summary>The score does not decide.</summary>
    Either = Negative | Positive,
}
