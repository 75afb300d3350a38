using System.Collections.Frozen;
using static FraudWatch.Core.People.Permission;

namespace FraudWatch.Core.People;

/// <summary>Who may do what: the one table from roles to permissions. What is not listed is denied.</summary>
public static class RolePermissions
{
    private static readonly Permission[] ReadsCasework =
    [
        FindingRead, InstitutionRead, PhysicianRead, PersonRead, CaseRead, PlanRead, RuleRead, FiguresRead, ApprovalRead,
        BatchRead,
    ];

    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, Permission[]>
    {
        [Role.Inspector] = [.. ReadsCasework, PersonUnmask, CaseWork, CaseStep, PlanWork, Export, ExportUnmaskedRequest],
        [Role.Supervisor] =
        [
            .. ReadsCasework, PersonUnmask, CaseWork, CaseStep, CaseAssign, CaseBulk, CaseReview, PlanWork, RuleRequest,
            QuarantineRead, QuarantineRepair, ClaimsUpload, JobRead, ModelRead, Export, ExportUnmaskedRequest,
            ApprovalDecide,
        ],
        [Role.Approver] = [.. ReadsCasework, PersonUnmask, CaseStep, CaseReview, CaseDecide, RuleApprove, ModelRead, ModelApprove, Export, ApprovalDecide],
        [Role.Manager] =
        [
            .. ReadsCasework, CaseStep, CaseAssign, CaseReview, CaseDecide, PlanDraw, RuleRequest, RuleApprove, JobRead,
            ModelRead, ModelTrain, ModelApprove, UserRead, Export, ExportUnmaskedRequest, ApprovalDecide,
        ],
        [Role.Auditor] = [.. ReadsCasework, QuarantineRead, JobRead, ModelRead, UserRead, AuditRead, MetricsRead, BackupRead, Export],
        [Role.Administrator] =
        [
            ClaimsUpload, ClaimsJudge, BatchRead, RuleRead, ModelRead, JobRead, JobRun, BackupRead, BackupMake, UserRead, UserManage, MetricsRead,
            ApprovalRead, ApprovalDecide,
        ],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet());

    /// <summary>What one role may do.</summary>
    public static IReadOnlySet<Permission> Of(Role role) => Table[role];

    /// <summary>Whether any of these roles may.</summary>
    public static bool Allow(IEnumerable<Role> roles, Permission permission) => roles.Any(role => Table[role].Contains(permission));
}
