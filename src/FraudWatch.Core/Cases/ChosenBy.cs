namespace FraudWatch.Core.Cases;

/// <summary>Why somebody looks at it; what was drawn at random is weighted when learning, since only a draw shows what rules miss.</summary>
public enum ChosenBy
{
    /// <summary>A rule found it and the queue brought it up.</summary>
    Rating,

    /// <summary>It was drawn for a second look.</summary>
    Random,

    /// <summary>Somebody complained.</summary>
    Complaint,

    /// <summary>Anything else.</summary>
    Other,
}
