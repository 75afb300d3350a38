namespace FraudWatch.Casework.Inspections;

/// <summary>How far a plan has come; it never goes back.</summary>
public enum PlanState
{
    /// <summary>The candidates are frozen.</summary>
    Draft,

    /// <summary>A seed is sealed and its commitment published.</summary>
    Committed,

    /// <summary>Institutions and teams are drawn, and hidden from everybody else until they are started.</summary>
    Drawn,

    /// <summary>Every inspection has begun, and the seed is published: anyone can repeat the draw.</summary>
    Revealed,
}
