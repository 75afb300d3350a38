namespace FraudWatch.Synthetic.Claims;

/// <summary>Two checkers at a bedside.</summary>
internal sealed record WardCheck(DateTime Time, bool Present, bool LeaveApproved);
