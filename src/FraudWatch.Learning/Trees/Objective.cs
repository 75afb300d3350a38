namespace FraudWatch.Learning.Trees;

/// <summary>What the trees minimise.</summary>
public enum Objective
{
    /// <summary>Log loss of labels 0 and 1; the margin is in log-odds.</summary>
    BinaryLogLoss,

    /// <summary>Squared error of a number; the margin is in its unit.</summary>
    SquaredError,
}
