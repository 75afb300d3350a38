namespace FraudWatch.Detection.Knowledge;

/// <summary>What a published row did to the points known so far.</summary>
internal enum PointChange
{
    /// <summary>Its point was not known.</summary>
    New,

    /// <summary>It says something else than before, from its day on.</summary>
    Version,

    /// <summary>It corrects the text of a version of the same day.</summary>
    Corrected,

    /// <summary>It says what is known already.</summary>
    Unchanged,
}
