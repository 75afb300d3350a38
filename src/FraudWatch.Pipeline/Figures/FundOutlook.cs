using FraudWatch.Core.Figures;
using FraudWatch.Learning.Forecasting;

namespace FraudWatch.Pipeline.Figures;

/// <summary>The funds so far and ahead.</summary>
/// <param name="Months">Months so far.</param>
/// <param name="Ahead">Months to come.</param>
/// <param name="Origins">Months from which the forecast was tried on what came after.</param>
/// <param name="IncomeError">Mean absolute error of those trials over the mean of what came, for income; null without trials.</param>
/// <param name="PaymentError">The same for payment.</param>
public sealed record FundOutlook(IReadOnlyList<FundMonth> Months, IReadOnlyList<FundAhead> Ahead, int Origins, double? IncomeError, double? PaymentError)
{
    /// <summary>Share of what comes that the bands should hold.</summary>
    public const double Coverage = 0.8;

    /// <summary>Looks ahead from the months so far.</summary>
    /// <param name="months">In order, without a gap.</param>
    /// <param name="horizon">Months ahead.</param>
    public static FundOutlook Of(IReadOnlyList<FundMonth> months, int horizon)
    {
        ArgumentNullException.ThrowIfNull(months);
        if (months.Count == 0)
            return new FundOutlook([], [], 0, null, null);
        double[] income = [.. months.Select(month => (double)month.Income)];
        double[] payment = [.. months.Select(month => (double)month.Payment)];
        var (incomeErrors, paymentErrors) = (SeasonalForecast.Backtest(income, horizon), SeasonalForecast.Backtest(payment, horizon));
        return new FundOutlook(
            months, Look(months, income, payment, incomeErrors, paymentErrors, horizon), incomeErrors.Count, Error(incomeErrors, income), Error(paymentErrors, payment));
    }

    private static List<FundAhead> Look(
        IReadOnlyList<FundMonth> months, double[] income, double[] payment, IReadOnlyList<double[]> incomeErrors, IReadOnlyList<double[]> paymentErrors, int horizon)
    {
        var (incomes, payments) = (SeasonalForecast.Ahead(income, horizon), SeasonalForecast.Ahead(payment, horizon));
        var (incomeBand, paymentBand) = (ConformalBand.Radii(incomeErrors, horizon, Coverage), ConformalBand.Radii(paymentErrors, horizon, Coverage));
        var balanceBand = ConformalBand.Radii([.. incomeErrors.Zip(paymentErrors, Drift)], horizon, Coverage);
        var balance = (double)months[^1].Balance;
        var paid = payment.ToList();
        var ahead = new List<FundAhead>();
        for (var step = 0; step < horizon; step++)
        {
            balance += incomes[step] - payments[step];
            paid.Add(payments[step]);
            var usual = Math.Max(paid.TakeLast(SeasonalForecast.Season).Average(), 1e-9);
            ahead.Add(new FundAhead
            {
                Month = months[^1].Month.AddMonths(step + 1),
                Income = incomes[step],
                IncomeLow = incomes[step] - incomeBand[step],
                IncomeHigh = incomes[step] + incomeBand[step],
                Payment = payments[step],
                PaymentLow = payments[step] - paymentBand[step],
                PaymentHigh = payments[step] + paymentBand[step],
                Balance = balance,
                BalanceLow = balance - balanceBand[step],
                BalanceHigh = balance + balanceBand[step],
                BalanceMonths = balance / usual,
                BalanceMonthsLow = (balance - balanceBand[step]) / usual,
                Warning = FundWarnings.Of(balance / usual),
            });
        }

        return ahead;
    }

    // What a balance is wrong by: the errors of income less those of payment, added up month by month.
    private static double[] Drift(double[] income, double[] payment)
    {
        var (drift, sum) = (new double[income.Length], 0.0);
        for (var step = 0; step < drift.Length; step++)
            drift[step] = sum += income[step] - payment[step];
        return drift;
    }

    private static double? Error(IReadOnlyList<double[]> errors, double[] values)
    {
        var sizes = errors.SelectMany(row => row).Select(Math.Abs).ToList();
        var usual = values.Skip(SeasonalForecast.Season).Select(Math.Abs).DefaultIfEmpty(0).Average();
        return sizes.Count == 0 || usual <= 0 ? null : sizes.Average() / usual;
    }
}
