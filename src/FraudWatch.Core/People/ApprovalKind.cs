namespace FraudWatch.Core.People;

/// <summary>What one person asks for and another must approve.</summary>
public enum ApprovalKind
{
    /// <summary>Roles or divisions for a user.</summary>
    RoleGrant,

    /// <summary>One change of more than 200 cases.</summary>
    BulkChange,

    /// <summary>Closing a case above the set amount.</summary>
    CaseClosing,

    /// <summary>An export with names and numbers in the clear.</summary>
    UnmaskedExport,

    /// <summary>A changed rule or parameter.</summary>
    RuleChange,

    /// <summary>Another model in charge.</summary>
    ModelChange,

    /// <summary>A publication of knowledge points or tables that rules shall go by.</summary>
    KnowledgeImport,
}
