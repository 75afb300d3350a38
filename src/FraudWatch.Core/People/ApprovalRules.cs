namespace FraudWatch.Core.People;

/// <summary>Four eyes: what the second person must hold, and how long a request waits.</summary>
public static class ApprovalRules
{
    /// <summary>A request that nobody decided until then has lapsed.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromDays(7);

    /// <summary>What the second person must hold besides <see cref="Permission.ApprovalDecide"/>.</summary>
    public static Permission NeededFor(ApprovalKind kind) => kind switch
    {
        // Whoever answers for the office may, so that an administrator who is alone has a second person.
        ApprovalKind.RoleGrant => Permission.UserRead,
        ApprovalKind.BulkChange => Permission.CaseAssign,
        ApprovalKind.CaseClosing => Permission.CaseDecide,
        ApprovalKind.UnmaskedExport => Permission.PersonUnmask,
        ApprovalKind.RuleChange => Permission.RuleApprove,
        ApprovalKind.KnowledgeImport => Permission.RuleApprove,
        ApprovalKind.ModelChange => Permission.ModelApprove,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
