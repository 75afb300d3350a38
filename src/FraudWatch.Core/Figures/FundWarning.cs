namespace FraudWatch.Core.Figures;

/// <summary>
/// What a fund's balance is worth in months of payment: six to nine are kept as a rule, under three are a shortage, over fifteen a
/// surplus (人社部发〔2009〕67号, on strengthening the management of the basic medical insurance funds).
/// </summary>
public enum FundWarning
{
    /// <summary>Between six and fifteen months.</summary>
    None,

    /// <summary>结余过多: over fifteen months.</summary>
    Surplus,

    /// <summary>预警: under six months.</summary>
    Low,

    /// <summary>结余不足: under three months.</summary>
    Shortage,
}
