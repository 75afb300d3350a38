namespace FraudWatch.Core.Cases;

/// <summary>The steps of the review ladder.</summary>
public enum CaseAction
{
    /// <summary>Take the first look.</summary>
    Start,

    /// <summary>Ask for more time, once (Order 4 Article 14 gives 15 working days and 15 more).</summary>
    Extend,

    /// <summary>反馈: tell the institution what is suspected, so that it may answer.</summary>
    FeedBack,

    /// <summary>Close as unfounded, or for want of evidence, without hearing the institution.</summary>
    Dismiss,

    /// <summary>Ask another person to look, without hearing the institution first.</summary>
    Submit,

    /// <summary>The institution has answered.</summary>
    ReceiveAppeal,

    /// <summary>The institution accepts.</summary>
    AcceptFeedback,

    /// <summary>The period has passed without an answer.</summary>
    LetLapse,

    /// <summary>维持: what was found stands.</summary>
    Uphold,

    /// <summary>撤销: what was found does not stand.</summary>
    Overturn,

    /// <summary>Back to the first reviewer for more evidence.</summary>
    SendBack,

    /// <summary>提请合议.</summary>
    Convene,

    /// <summary>Decide that money is refused, deducted or paid back.</summary>
    Confirm,

    /// <summary>转行政: the administration should look.</summary>
    Transfer,

    /// <summary>The administration does not file and returns it to the agency (已转经办).</summary>
    TakeBack,

    /// <summary>The money is in.</summary>
    Settle,

    /// <summary>Look again at what was closed.</summary>
    Reopen,
}
