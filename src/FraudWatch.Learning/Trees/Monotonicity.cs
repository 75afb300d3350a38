namespace FraudWatch.Learning.Trees;

/// <summary>How the margin may move when one numeric feature grows and all others stay.</summary>
public enum Monotonicity
{
    /// <summary>Never down.</summary>
    Increasing = 1,

    /// <summary>Never up.</summary>
    Decreasing = -1,
}
