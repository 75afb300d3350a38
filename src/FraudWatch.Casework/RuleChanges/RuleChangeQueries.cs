using FraudWatch.Core.RuleChanges;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.RuleChanges;

/// <summary>Which changes were approved, and which of them runs go by.</summary>
internal static class RuleChangeQueries
{
    private static readonly RuleChangeState[] Approved = [RuleChangeState.Shadow, RuleChangeState.InForce, RuleChangeState.Reverted];
    private static readonly RuleChangeState[] Held = [RuleChangeState.Shadow, RuleChangeState.InForce];
    private static readonly RuleChangeKind[] Settings = [RuleChangeKind.Parameter, RuleChangeKind.Status];

    /// <summary>All that a second person approved, whatever became of it.</summary>
    public static IQueryable<RuleChange> Applied(DbContext context) => context.Set<RuleChange>().Where(change => Approved.Contains(change.State));

    /// <summary>Values and statuses in force or on trial, in the order of their approval.</summary>
    public static IQueryable<RuleChange> Holding(DbContext context) => context.Set<RuleChange>()
        .Where(change => Held.Contains(change.State) && Settings.Contains(change.Kind))
        .OrderBy(change => change.DecidedAt).ThenBy(change => change.Id);
}
