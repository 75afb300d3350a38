using FraudWatch.Server.Claims;

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

    private static double? Number(ClaimsRow row, string column) => row[column] is { } value ? Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) : null;
}
