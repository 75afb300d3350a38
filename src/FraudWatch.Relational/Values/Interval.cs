namespace FraudWatch.Relational;

/// <summary>A span of the calendar: months and days have no fixed length, so the three parts stay apart.</summary>
/// <param name="Months">Whole months.</param>
/// <param name="Days">Whole days.</param>
/// <param name="Microseconds">The rest.</param>
public sealed record Interval(int Months, int Days, long Microseconds)
{
    internal const long MicrosecondsPerDay = 86_400_000_000;

    /// <summary>Microseconds at 30 days a month: how both engines order intervals.</summary>
    internal Int128 Length => (((Int128)Months * 30) + Days) * MicrosecondsPerDay + Microseconds;

    internal Interval Times(long factor) =>
        new(checked((int)(Months * factor)), checked((int)(Days * factor)), checked(Microseconds * factor));

    internal Interval Plus(Interval other) =>
        new(checked(Months + other.Months), checked(Days + other.Days), checked(Microseconds + other.Microseconds));
}
