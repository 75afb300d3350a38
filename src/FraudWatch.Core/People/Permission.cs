using System.Diagnostics.CodeAnalysis;

namespace FraudWatch.Core.People;

/// <summary>
/// One thing that the service lets somebody do. Every endpoint names one; its snake_case name is the endpoint's
/// <c>x-permission</c> in the API document.
/// </summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is the word of the field, and nothing here implements the framework's IPermission.")]
public enum Permission
{
    ClaimsUpload,
    BatchRead,
    QuarantineRead,
    QuarantineRepair,
    FindingRead,
    InstitutionRead,
    PhysicianRead,
    PersonRead,
    PersonUnmask,
    CaseRead,
    CaseWork,

    /// <summary>Takes steps of the review ladder, whose table says who takes which.</summary>
    CaseStep,
    CaseAssign,
    CaseBulk,
    CaseReview,
    CaseDecide,
    PlanRead,
    PlanWork,
    PlanDraw,
    RuleRead,
    RuleRequest,
    RuleApprove,
    ModelRead,
    ModelTrain,

    /// <summary>Approves, as the second person, that another model takes charge.</summary>
    ModelApprove,
    JobRead,
    JobRun,
    BackupRead,
    BackupMake,
    UserRead,
    UserManage,
    AuditRead,
    FiguresRead,
    Export,
    ExportUnmaskedRequest,
    ApprovalRead,
    ApprovalDecide,

    /// <summary>The national audit interface (3101, 3102, 3103) for the systems of institutions.</summary>
    ClaimsJudge,

    /// <summary>The measurements that a monitoring system collects.</summary>
    MetricsRead,
}
