using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>The funds so far and ahead.</summary>
/// <param name="Months">Months so far.</param>
/// <param name="Ahead">Months to come.</param>
/// <param name="Origins">Months from which the forecast was tried on what came after.</param>
/// <param name="IncomeError">Mean absolute error of those trials over the mean of what came, for income; null without trials.</param>
/// <param name="PaymentError">The same for payment.</param>
public sealed record OutlookView(IReadOnlyList<FundMonthView> Months, IReadOnlyList<FundAhead> Ahead, int Origins, double? IncomeError, double? PaymentError)
{
    internal static OutlookView Of(FundOutlook outlook, string? insurance, string? region) => new(
        [.. outlook.Months.Select(month => FundMonthView.Of(month, insurance, region))], outlook.Ahead, outlook.Origins, outlook.IncomeError, outlook.PaymentError);
}
