namespace FraudWatch.Synthetic.Claims;

/// <summary>By what other figures than the policy's an encounter is settled.</summary>
internal enum SettlingSlip
{
    None,
    NoDeductible,

    /// <summary>The ratio of a hospital one level below.</summary>
    LowerLevel,

    /// <summary>The ratio of employees for a resident.</summary>
    AsEmployee,
}
