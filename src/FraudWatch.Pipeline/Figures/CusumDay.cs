namespace FraudWatch.Pipeline.Figures;

/// <summary>One day of an institution's CUSUM of planned admissions.</summary>
public sealed record CusumDay(DateOnly Day, long Admissions, double Expected, double Cusum, double Limit, bool IsAlarm);
