using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>One day of a hospital's CUSUM of planned admissions.</summary>
/// <param name="Day">The day.</param>
/// <param name="Admissions">Planned admissions.</param>
/// <param name="Expected">What was to be expected.</param>
/// <param name="Cusum">The running sum (Page 1954).</param>
/// <param name="Limit">Where it rings.</param>
/// <param name="IsAlarm">Whether it does.</param>
public sealed record CusumDayView(DateOnly Day, CountView Admissions, double Expected, double Cusum, double Limit, bool IsAlarm)
{
    internal static CusumDayView Of(string fixmedinsCode, CusumDay day) => new(
        day.Day, CountView.Of(day.Admissions, ClaimsLists.Admissions(fixmedinsCode, day.Day)), day.Expected, day.Cusum, day.Limit, day.IsAlarm);
}
