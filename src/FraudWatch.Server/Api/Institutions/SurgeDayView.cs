using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>A day of planned admissions against what weekday, season and own level let expect.</summary>
/// <param name="Day">The day.</param>
/// <param name="Admissions">Planned admissions.</param>
/// <param name="Expected">What was to be expected.</param>
/// <param name="Z">Distance in standard errors, overdispersion counted in.</param>
/// <param name="Cusum">The running sum (Page 1954).</param>
/// <param name="AlarmLimit">Where it rings.</param>
/// <param name="IsAlarm">Whether it does.</param>
public sealed record SurgeDayView(DateOnly? Day, long Admissions, double? Expected, double? Z, double? Cusum, double? AlarmLimit, bool IsAlarm)
{
    internal static readonly string[] Tables = ["features.surge"];

    internal static string Sql(string institution, SqlValues values) => $"""
        SELECT day, CAST(admissions AS BIGINT) AS admissions, expected, CAST(z AS DOUBLE) AS z, CAST(cusum AS DOUBLE) AS cusum, CAST(alarm_limit AS DOUBLE) AS alarm_limit, is_alarm
        FROM features.surge WHERE fixmedins_code = {values.Text(institution)} ORDER BY day
        """;

    internal static SurgeDayView Of(ClaimsRow row) => new(
        row.Day("day"), row.Whole("admissions"), row.Number("expected"), row.Number("z"), row.Number("cusum"), row.Number("alarm_limit"), row.Flag("is_alarm"));
}
