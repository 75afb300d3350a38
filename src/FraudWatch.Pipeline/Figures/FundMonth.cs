namespace FraudWatch.Pipeline.Figures;

/// <summary>The visible funds in one month, in yuan.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Income">What came in.</param>
/// <param name="Payment">What was paid.</param>
/// <param name="Balance">At its end.</param>
/// <param name="BalanceMonths">The balance in months of the payment of the twelve months up to it; null while nothing was paid.</param>
/// <param name="Funds">Accounts that these are the sums of.</param>
public sealed record FundMonth(DateOnly Month, decimal Income, decimal Payment, decimal Balance, double? BalanceMonths, long Funds);
