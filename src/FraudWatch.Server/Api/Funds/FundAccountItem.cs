using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Funds;

/// <summary>One fund's account of one month, in yuan.</summary>
/// <param name="Region">Division of the pool.</param>
/// <param name="Insurance">Insurance type, such as 310.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Income">What came in.</param>
/// <param name="Payment">What was paid.</param>
/// <param name="Balance">At the month's end.</param>
public sealed record FundAccountItem(string? Region, string? Insurance, DateOnly? Month, decimal? Income, decimal? Payment, decimal? Balance)
{
    internal static FundAccountItem Of(ClaimsRow row) => new(
        row.Text("region"), row.Text("insurance"), row.Day("month"), row.Amount("income"), row.Amount("payment"), row.Amount("balance"));
}
