namespace FraudWatch.Pipeline.Figures;

/// <summary>A funnel plot: the visible institutions and the limits of their peer groups.</summary>
public sealed record FunnelPlot(FunnelChoice Choice, IReadOnlyList<FunnelPoint> Points, IReadOnlyList<FunnelLimit> Limits)
{
    private const int MostPoints = 5_000;

    /// <summary>What can be drawn, by setting, indicator and month.</summary>
    public static Task<IReadOnlyList<FunnelChoice>> ChoicesAsync(ClaimsSnapshot snapshot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.ReadAsync("funnel_choice", new Dictionary<string, object?>(),
            row => new FunnelChoice(row.GetString(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), row.GetInt64(3)), cancellation);
    }

    /// <summary>Draws one of them.</summary>
    public static async Task<FunnelPlot> ReadAsync(ClaimsSnapshot snapshot, FunnelChoice choice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(choice);
        var which = new Dictionary<string, object?> { ["setting"] = choice.Setting, ["indicator"] = choice.Indicator, ["month"] = $"{choice.Month:yyyy-MM-dd}" };
        var points = await snapshot.ReadAsync("funnel_point", new Dictionary<string, object?>(which) { ["most"] = MostPoints }, row => new FunnelPoint(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetDouble(5), row.GetDouble(6), row.GetDouble(7),
            row.GetDouble(8), row.GetDouble(9), row.GetDouble(10)), cancellation);
        var limits = await snapshot.ReadAsync("funnel_curve", which, row => new FunnelLimit(
            row.GetString(0), row.GetDouble(1), row.GetDouble(2), row.GetDouble(3), row.GetDouble(4), row.GetDouble(5), row.GetDouble(6)), cancellation);
        return new FunnelPlot(choice, points, limits);
    }
}
