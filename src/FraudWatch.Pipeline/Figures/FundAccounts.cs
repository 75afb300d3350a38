using FraudWatch.Learning.Forecasting;

namespace FraudWatch.Pipeline.Figures;

/// <summary>Reads the accounts of the funds.</summary>
public static class FundAccounts
{
    /// <summary>The visible funds' months without a gap up to the last; empty where no accounts came.</summary>
    /// <param name="snapshot">The moment.</param>
    /// <param name="insurance">Only funds of this insurance type; null for all together.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    public static async Task<IReadOnlyList<FundMonth>> ReadAsync(ClaimsSnapshot snapshot, string? insurance, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (!snapshot.Has("lake.fund_account_d"))
            return [];
        var asked = new Dictionary<string, object?>(snapshot.ScopeParameters) { ["insutype"] = insurance ?? "" };
        var months = await snapshot.ReadAsync("fund_month", asked, row => new FundMonth(
            row.GetFieldValue<DateOnly>(0), row.GetDecimal(1), row.GetDecimal(2), row.GetDecimal(3), null, row.GetInt64(4)), cancellation);
        var whole = SinceLastGap(months);
        return [.. whole.Select((month, n) => month with { BalanceMonths = InMonths(month.Balance, whole.Take(n + 1).TakeLast(SeasonalForecast.Season).Average(one => one.Payment)) })];
    }

    private static double? InMonths(decimal balance, decimal payment) => payment > 0 ? (double)(balance / payment) : null;

    private static List<FundMonth> SinceLastGap(IReadOnlyList<FundMonth> months)
    {
        var first = months.Count - 1;
        while (first > 0 && months[first - 1].Month.AddMonths(1) == months[first].Month)
            first--;
        return [.. months.Skip(Math.Max(first, 0))];
    }
}
