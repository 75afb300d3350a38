using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>The visible funds in one month, in yuan.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Income">What came in.</param>
/// <param name="Payment">What was paid.</param>
/// <param name="Balance">At its end.</param>
/// <param name="BalanceMonths">The balance in months of the payment of the twelve months up to it; null while nothing was paid.</param>
/// <param name="Accounts">The accounts that these are the sums of.</param>
public sealed record FundMonthView(DateOnly Month, decimal Income, decimal Payment, decimal Balance, double? BalanceMonths, CountView Accounts)
{
    internal static FundMonthView Of(FundMonth month, string? insurance, string? region) => new(
        month.Month, month.Income, month.Payment, month.Balance, month.BalanceMonths, CountView.Of(month.Funds, ClaimsLists.Accounts(month.Month, insurance, region)));
}
