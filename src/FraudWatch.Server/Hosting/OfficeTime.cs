namespace FraudWatch.Server.Hosting;

/// <summary>
/// A clock whose local time is the office's, wherever the machine believes to be: a day begins for certificates, rules and
/// knowledge when it begins for the people who work with them.
/// </summary>
internal sealed class OfficeTime(TimeProvider clock, TimeSpan offset) : TimeProvider
{
    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("office", offset, "office", "office");

    /// <inheritdoc />
    public override long TimestampFrequency => clock.TimestampFrequency;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    /// <inheritdoc />
    public override long GetTimestamp() => clock.GetTimestamp();

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => clock.CreateTimer(callback, state, dueTime, period);
}
