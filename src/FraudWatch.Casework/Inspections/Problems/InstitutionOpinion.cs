namespace FraudWatch.Casework.Inspections;

/// <summary>What the institution says to a fact (事实确认).</summary>
public enum InstitutionOpinion
{
    /// <summary>Not asked yet.</summary>
    Pending,

    /// <summary>认可</summary>
    Accepted,

    /// <summary>部分认可, with a reason.</summary>
    PartlyAccepted,

    /// <summary>不认可, with a reason.</summary>
    NotAccepted,

    /// <summary>拒签: signed by two officers instead, with a reason.</summary>
    RefusedToSign,
}
