using FraudWatch.Pipeline.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>A hospital's CUSUM at a glance.</summary>
/// <param name="FixmedinsCode">The hospital.</param>
/// <param name="Name">Its name.</param>
/// <param name="Limit">Its alarm limit, simulated for one false alarm in two years by mean and dispersion.</param>
/// <param name="Highest">The highest value reached.</param>
/// <param name="LastDay">The last day that was judged.</param>
/// <param name="AlarmDays">Days above the limit.</param>
/// <param name="FirstAlarm">The first of them; null without any.</param>
public sealed record CusumStateView(string FixmedinsCode, string Name, double Limit, double Highest, DateOnly LastDay, CountView AlarmDays, DateOnly? FirstAlarm)
{
    internal static CusumStateView Of(CusumState state) => new(
        state.FixmedinsCode, state.Name, state.Limit, state.Highest, state.LastDay, CountView.Of(state.AlarmDays, ClaimsLists.AlarmDays(state.FixmedinsCode)), state.FirstAlarm);
}
