namespace FraudWatch.Casework.Figures;

/// <summary>Which money of a case is meant.</summary>
public enum CaseMoney
{
    /// <summary>At risk when it was opened.</summary>
    AtRisk,

    /// <summary>What stands after the verdict.</summary>
    Standing,

    /// <summary>What has come in.</summary>
    Recovered,
}
