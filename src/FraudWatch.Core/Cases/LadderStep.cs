using FraudWatch.Core.People;

namespace FraudWatch.Core.Cases;

/// <summary>One line of the review ladder.</summary>
/// <param name="From">The state that it leaves.</param>
/// <param name="Action">What is done.</param>
/// <param name="To">The state that follows.</param>
/// <param name="Roles">Who may do it; the system may do it where <paramref name="BySystem"/> says so.</param>
/// <param name="Clock">The period that starts.</param>
/// <param name="Guards">What else must hold.</param>
/// <param name="BySystem">Whether a scheduled job may take the step.</param>
public sealed record LadderStep(
    CaseState From, CaseAction Action, CaseState To, IReadOnlyList<Role> Roles, LadderClock Clock, LadderGuards Guards = LadderGuards.None, bool BySystem = false);
