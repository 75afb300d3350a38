namespace FraudWatch.Casework.Cases;

/// <summary>What a look at the due days found.</summary>
/// <param name="Reminded">Cases whose owner was reminded now.</param>
/// <param name="Overdue">Open cases whose day has passed.</param>
public sealed record ReminderReport(int Reminded, int Overdue);
