using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Physicians;

/// <summary>Points that confirmed findings propose in a natural year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Acts">Acts: findings of one rule decided on one day.</param>
/// <param name="Findings">Findings.</param>
/// <param name="HasRepeat">Whether an act was one again within the year.</param>
/// <param name="Low">Least points.</param>
/// <param name="High">Most points.</param>
/// <param name="Consequence">recorded, talk, suspended or ended, by the least points.</param>
public sealed record PointsView(long Year, long Acts, long Findings, bool HasRepeat, long Low, long High, string? Consequence)
{
    internal static string Sql(string institution, string physician, SqlValues values) => $"""
        SELECT CAST(year AS BIGINT) AS year, acts, findings, has_repeat, points_low, points_high, consequence FROM risk.physician_points
        WHERE fixmedins_code = {values.Text(institution)} AND physician_code = {values.Text(physician)} ORDER BY year DESC
        """;

    internal static PointsView Of(ClaimsRow row) => new(
        row.Whole("year"), row.Whole("acts"), row.Whole("findings"), row.Flag("has_repeat"), row.Whole("points_low"), row.Whole("points_high"), row.Text("consequence"));
}
