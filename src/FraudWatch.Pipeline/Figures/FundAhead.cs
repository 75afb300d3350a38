using FraudWatch.Core.Figures;

namespace FraudWatch.Pipeline.Figures;

/// <summary>A month to come, in yuan; low and high are null where too little is known for a band.</summary>
public sealed record FundAhead
{
    public required DateOnly Month { get; init; }

    public required double Income { get; init; }

    public double? IncomeLow { get; init; }

    public double? IncomeHigh { get; init; }

    public required double Payment { get; init; }

    public double? PaymentLow { get; init; }

    public double? PaymentHigh { get; init; }

    /// <summary>At the month's end.</summary>
    public required double Balance { get; init; }

    public double? BalanceLow { get; init; }

    public double? BalanceHigh { get; init; }

    /// <summary>In months of the payment of the twelve months up to it.</summary>
    public required double BalanceMonths { get; init; }

    public double? BalanceMonthsLow { get; init; }

    public required FundWarning Warning { get; init; }
}
