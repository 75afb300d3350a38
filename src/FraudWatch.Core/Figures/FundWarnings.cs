namespace FraudWatch.Core.Figures;

/// <summary>Reads the warning from months of payment.</summary>
public static class FundWarnings
{
    /// <summary>Under it a warning.</summary>
    public const double LowMonths = 6;

    /// <summary>Under it a shortage.</summary>
    public const double ShortMonths = 3;

    /// <summary>Over it a surplus.</summary>
    public const double SurplusMonths = 15;

    /// <summary>The warning of a balance of so many months.</summary>
    public static FundWarning Of(double months) => months switch
    {
        < ShortMonths => FundWarning.Shortage,
        < LowMonths => FundWarning.Low,
        > SurplusMonths => FundWarning.Surplus,
        _ => FundWarning.None,
    };
}
