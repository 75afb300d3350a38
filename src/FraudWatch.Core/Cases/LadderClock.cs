namespace FraudWatch.Core.Cases;

/// <summary>The period that starts with a step. How long each lasts is set by region: see <see cref="LadderPeriods"/>.</summary>
public enum LadderClock
{
    /// <summary>No period: nobody has to act.</summary>
    None,

    /// <summary>The period that runs goes on.</summary>
    Running,

    /// <summary>To check a clue.</summary>
    Check,

    /// <summary>The once extended check.</summary>
    Extension,

    /// <summary>For the institution to answer.</summary>
    Appeal,

    /// <summary>For the second look.</summary>
    SecondReview,

    /// <summary>For deciding together.</summary>
    Panel,

    /// <summary>For the final look.</summary>
    FinalReview,

    /// <summary>For the money to come in.</summary>
    Recovery,

    /// <summary>For the administration to say whether it files.</summary>
    Transfer,
}
