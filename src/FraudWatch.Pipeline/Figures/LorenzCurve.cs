namespace FraudWatch.Pipeline.Figures;

/// <summary>How unevenly money falls on persons or physicians.</summary>
/// <param name="Subjects">Those with money.</param>
/// <param name="Amount">Their yuan.</param>
/// <param name="Gini">0: alike. 1: all on one. Null without subjects.</param>
/// <param name="Points">The curve, at most 100 points, from (0, 0) to (1, 1).</param>
public sealed record LorenzCurve(long Subjects, decimal Amount, double? Gini, IReadOnlyList<LorenzPoint> Points)
{
    /// <param name="snapshot">The moment.</param>
    /// <param name="over">person (what the fund paid) or physician (what was billed).</param>
    /// <param name="cancellation">Interrupts the query.</param>
    public static async Task<LorenzCurve> ReadAsync(ClaimsSnapshot snapshot, string over, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (subjects, amount, gini) = (0L, 0m, (double?)null);
        var points = await snapshot.ReadAsync("lorenz", new Dictionary<string, object?> { ["over"] = over }, row =>
        {
            (subjects, amount, gini) = (row.GetInt64(2), row.GetDecimal(3), row.GetDouble(4));
            return new LorenzPoint(row.GetDouble(0), row.GetDouble(1));
        }, cancellation);
        return new LorenzCurve(subjects, amount, gini, points.Count == 0 ? [] : [new LorenzPoint(0, 0), .. points]);
    }
}
