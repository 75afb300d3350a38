namespace FraudWatch.Core.People;

/// <summary>What a person does in the office; one person may hold several. <see cref="RolePermissions"/> says what each may do.</summary>
public enum Role
{
    /// <summary>Works cases and visits institutions.</summary>
    Inspector,

    /// <summary>Assigns cases and reviews what inspectors propose.</summary>
    Supervisor,

    /// <summary>Decides in the last instance and approves what others ask for.</summary>
    Approver,

    /// <summary>Answers for the office: figures, plan, requests for changed rules.</summary>
    Manager,

    /// <summary>Reads everything, the audit trail included, and changes nothing.</summary>
    Auditor,

    /// <summary>Runs the service and keeps its users; sees no cases and no persons.</summary>
    Administrator,
}
