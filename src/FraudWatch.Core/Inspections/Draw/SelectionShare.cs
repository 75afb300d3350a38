namespace FraudWatch.Core.Inspections;

/// <summary>Why an institution was drawn.</summary>
public enum SelectionShare
{
    /// <summary>By its weight.</summary>
    Risk,

    /// <summary>By chance alone, as every other candidate might have been.</summary>
    Random,
}
