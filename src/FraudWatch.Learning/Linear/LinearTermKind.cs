namespace FraudWatch.Learning.Linear;

/// <summary>What a <see cref="LinearTerm"/> reads from its feature.</summary>
public enum LinearTermKind
{
    /// <summary>The number itself; the mean when it is missing.</summary>
    Value,

    /// <summary>1 when the value is missing.</summary>
    IsMissing,

    /// <summary>1 when the value is one category.</summary>
    IsCategory,
}
