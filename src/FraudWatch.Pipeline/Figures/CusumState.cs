namespace FraudWatch.Pipeline.Figures;

/// <summary>An institution's CUSUM at a glance.</summary>
/// <param name="FixmedinsCode">The institution.</param>
/// <param name="Name">Its name.</param>
/// <param name="Limit">Its alarm limit, simulated for one false alarm in two years by mean and dispersion.</param>
/// <param name="Highest">The highest value reached.</param>
/// <param name="LastDay">The last day that was judged.</param>
/// <param name="AlarmDays">Days above the limit.</param>
/// <param name="FirstAlarm">The first of them; null without any.</param>
public sealed record CusumState(string FixmedinsCode, string Name, double Limit, double Highest, DateOnly LastDay, long AlarmDays, DateOnly? FirstAlarm);
