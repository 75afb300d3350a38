using FraudWatch.Core.Figures;
using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Makes the figures of the funds.</summary>
internal static class FundFigure
{
    private const int UsualAhead = 6;

    public static readonly FigureParameters Parameters = FigureParameters.Region
        .And("insurance", "Only funds of this insurance type, such as 310; all together unless told.")
        .And("ahead", "Months to look ahead, 1 to 12; 6 unless told.");

    public static readonly FigureWords Words = new(
        new("基金收入、支出、累计结余和可支付月数，及预测：上年同月乘以近十二个月对前十二个月的增长，区间由历史回测误差得出（保形预测，约80%）。可支付月数低于6个月预警、低于3个月不足、高于15个月过多（人社部发〔2009〕67号）。",
            "Income, payment, balance and months of payment in the balance, and a forecast: the same month of the year before times the growth of the last twelve months over the twelve before, with bands from backtested errors (conformal, about 80 %). Under 6 months a warning, under 3 a shortage, over 15 a surplus (人社部发〔2009〕67号)."),
        new("可支付月数的分母为截至当月的十二个月平均支出。", "Months of payment: the balance over the mean payment of the twelve months up to it."));

    public static async Task<FundView> MakeAsync(FigureSources sources, FigureRequest asked, CancellationToken cancellation)
    {
        var months = await FundAccounts.ReadAsync(sources.Claims(), asked.Text("insurance"), cancellation);
        var outlook = FundOutlook.Of(months, asked.Number("ahead", UsualAhead, 1, 12));
        return new FundView(
            OutlookView.Of(outlook, asked.Text("insurance"), asked.Region),
            FundOutlook.Coverage,
            months is [.., { BalanceMonths: { } left }] ? FundWarnings.Of(left) : null,
            outlook.Ahead.FirstOrDefault(month => month.BalanceMonths < FundWarnings.LowMonths)?.Month,
            outlook.Ahead.FirstOrDefault(month => (month.BalanceMonthsLow ?? month.BalanceMonths) < FundWarnings.LowMonths)?.Month);
    }
}
