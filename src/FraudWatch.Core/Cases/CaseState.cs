namespace FraudWatch.Core.Cases;

/// <summary>
/// Where a clue (线索) stands on the agency's review ladder (经办审核, under the service agreement, Regulation 735 Article 13).
/// It is no 案件 (case in law): that starts only when the administration files it after <see cref="Transferred"/>.
/// </summary>
public enum CaseState
{
    /// <summary>检出: found by a rule, nobody has looked.</summary>
    Detected,

    /// <summary>初审: an inspector is at work.</summary>
    FirstReview,

    /// <summary>申诉: fed back to the institution, which may answer.</summary>
    Appeal,

    /// <summary>复审: another person looks again.</summary>
    SecondReview,

    /// <summary>合议: several decide together.</summary>
    Panel,

    /// <summary>终审: the last word before money moves.</summary>
    FinalReview,

    /// <summary>扣款/补差: refused, deducted or paid back.</summary>
    Recovery,

    /// <summary>转行政: handed to the administration, which decides whether to file.</summary>
    Transferred,

    /// <summary>Done, with a verdict.</summary>
    Closed,

    /// <summary>Joined to another case; its findings are there. Undoing the merge takes it back to where it was.</summary>
    Merged,
}
