using System.Data.Common;
using FraudWatch.Store.Sql;

namespace FraudWatch.Pipeline.Figures;

/// <summary>The tier matrix, probability against expected recovery, with the cuts of the rating.</summary>
public static class TierMatrix
{
    private static readonly string[] Cuts = ["tier_a_probability", "tier_b_probability", "tier_c_probability", "tier_a_quantile", "tier_b_quantile"];

    /// <summary>The cells that hold a visible institution.</summary>
    public static Task<IReadOnlyList<TierCell>> ReadAsync(ClaimsSnapshot snapshot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var cuts = Cuts.ToDictionary(name => name, object? (name) => Convert.ToDouble(StageParameters.All[name].Value, System.Globalization.CultureInfo.InvariantCulture));
        double[] chances = [1, (double)(cuts["tier_a_probability"] ?? 1d), (double)(cuts["tier_b_probability"] ?? 1d), (double)(cuts["tier_c_probability"] ?? 1d), 0];
        return snapshot.ReadAsync("tier_cell", cuts, row => Of(row, chances), cancellation);
    }

    private static TierCell Of(DbDataReader row, double[] chances)
    {
        var (chance, money) = (row.GetInt32(0), row.GetInt32(1));
        decimal? high = row.IsDBNull(5) ? null : row.GetDecimal(5);
        decimal? middle = row.IsDBNull(6) ? null : row.GetDecimal(6);
        return new TierCell(
            row.GetString(2), chances[chance + 1], chance == 0 ? null : chances[chance],
            money switch { 0 => high, 1 => middle, _ => null }, money switch { 0 => null, 1 => high, _ => middle }, row.GetInt64(3), row.GetDecimal(4));
    }
}
