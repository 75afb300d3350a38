using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Api.SurgeDays;

/// <summary>A day of a hospital's planned admissions against what weekday, season and its own level let expect.</summary>
/// <param name="FixmedinsCode">The hospital.</param>
/// <param name="FixmedinsName">Its name.</param>
/// <param name="Region">Its division.</param>
/// <param name="Day">The day.</param>
/// <param name="Admissions">Planned admissions.</param>
/// <param name="Expected">What was to be expected.</param>
/// <param name="Cusum">The running sum (Page 1954).</param>
/// <param name="AlarmLimit">Where it rings.</param>
/// <param name="IsAlarm">Whether it does.</param>
public sealed record SurgeDayItem(
    string FixmedinsCode, string? FixmedinsName, string? Region, DateOnly? Day, long Admissions, double? Expected, double? Cusum, double? AlarmLimit, bool IsAlarm)
{
    internal static SurgeDayItem Of(ClaimsRow row) => new(
        row.Needed("fixmedins_code"), row.Text("fixmedins_name"), row.Text("region"), row.Day("day"), row.Whole("admissions"), row.Number("expected"), row.Number("cusum"),
        row.Number("alarm_limit"), row.Flag("is_alarm"));
}
