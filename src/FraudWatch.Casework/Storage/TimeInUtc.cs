using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FraudWatch.Casework.Storage;

/// <summary>
/// Times go in and come out as UTC, cut to the microsecond that both databases keep, so that a value read back equals the one
/// written.
/// </summary>
internal sealed class TimeInUtc() : ValueConverter<DateTime, DateTime>(time => Stored(time), time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
{
    public static DateTime Stored(DateTime time) => time.Kind == DateTimeKind.Utc
        ? time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond))
        : throw new ArgumentException($"{time:O} is not in UTC; the case store keeps no other times.", nameof(time));
}
