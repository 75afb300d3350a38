using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Cases;

/// <summary>Puts a case off to a day to come, or brings it back.</summary>
public sealed class SnoozeCase(CaseDesk desk)
{
    /// <param name="actor">Who does it.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">As it was read.</param>
    /// <param name="until">The day on which it comes back; null brings it back now. Its due day stays what it is.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <exception cref="RefusedException">Not found, stale, locked, not open, or the day is not to come or too far off.</exception>
    public Task<ReviewCase> RunAsync(Actor actor, long id, int version, DateOnly? until, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            var one = await change.CaseAsync(id, version, cancellation);
            change.EnsureNotLocked(one);
            if (!one.IsOpen)
                throw RefusedException.Conflict($"Case {one.Number} is not open; it cannot be put off.");
            desk.Settings.EnsureSnooze(until, desk.Today);
            one.SnoozedUntil = until;
            (one.LockedById, one.LockedUntil) = (null, null);
            change.Record(one, until is null ? "wake" : "snooze", new { until });
            return one;
        }, cancellation);
}
