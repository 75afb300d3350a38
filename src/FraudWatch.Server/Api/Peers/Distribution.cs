using FraudWatch.Server.Claims;
using FraudWatch.Server.Exports;

namespace FraudWatch.Server.Api.Peers;

/// <summary>Where something stands among its peers.</summary>
/// <param name="N">Peers with a value, itself included.</param>
/// <param name="Min">Least value.</param>
/// <param name="Q1">First quartile.</param>
/// <param name="Median">Middle.</param>
/// <param name="Q3">Third quartile.</param>
/// <param name="Max">Greatest value.</param>
/// <param name="Percentile">Share of the peers below it, ties by half, 0 to 1; null when it stands alone.</param>
public sealed record Distribution(long N, double? Min, double? Q1, double? Median, double? Q3, double? Max, double? Percentile)
{
    /// <summary>The columns of a distribution, over the peers' values and the own value.</summary>
    internal static string Sql(string peers, string own) => $"""
        count({peers}) AS n, min({peers}) AS least, quantile_cont({peers}, 0.25) AS q1, quantile_cont({peers}, 0.5) AS median, quantile_cont({peers}, 0.75) AS q3,
        max({peers}) AS greatest,
        (sum(CASE WHEN {peers} < {own} THEN 1.0 WHEN {peers} = {own} THEN 0.5 ELSE 0.0 END) - 0.5) / nullif(count({peers}) - 1, 0) AS percentile
        """;

    internal static Distribution Of(ClaimsRow row) => new(
        row.Whole("n"), Number(row, "least"), Number(row, "q1"), Number(row, "median"), Number(row, "q3"), Number(row, "greatest"), Number(row, "percentile"));

    /// <summary>What a file shows of a row's distribution.</summary>
    internal static IEnumerable<ShapeColumn<T>> Columns<T>(Func<T, Distribution> peers) =>
    [
        new("peers_n", ExportKind.Whole, "同类数", row => peers(row).N), new("peers_min", ExportKind.Number, "同类最小值", row => peers(row).Min),
        new("peers_q1", ExportKind.Number, "同类下四分位", row => peers(row).Q1), new("peers_median", ExportKind.Number, "同类中位数", row => peers(row).Median),
        new("peers_q3", ExportKind.Number, "同类上四分位", row => peers(row).Q3), new("peers_max", ExportKind.Number, "同类最大值", row => peers(row).Max),
        new("percentile", ExportKind.Number, "百分位", row => peers(row).Percentile),
    ];

    private static double? Number(ClaimsRow row, string column) => row[column] is { } value ? Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) : null;
}
