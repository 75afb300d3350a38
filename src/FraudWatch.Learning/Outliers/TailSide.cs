namespace FraudWatch.Learning.Outliers;

/// <summary>Which side of the usual calls for a question.</summary>
public enum TailSide
{
    /// <summary>More than usual.</summary>
    High,

    /// <summary>Less than usual.</summary>
    Low,

    /// <summary>Either: the side is not known beforehand.</summary>
    Either,
}
