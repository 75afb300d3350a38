using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Cases;

/// <summary>
/// Takes note that a later load says something else than a case's frozen evidence, or more: the mark goes, until a load says something
/// that none has said before. The evidence stays as it was frozen.
/// </summary>
public sealed class NoteNewData(CaseDesk desk)
{
    /// <param name="actor">Who has looked at it.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">As it was read: what came since has another.</param>
    /// <param name="note">What it means for the case, for the journal; null for nothing to add.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <exception cref="RefusedException">Not found, stale, locked by another, or the case has no such mark.</exception>
    public Task<ReviewCase> RunAsync(Actor actor, long id, int version, string? note, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            var one = await change.CaseAsync(id, version, cancellation);
            change.EnsureNotLocked(one);
            if (one.NewDataWatermark is not { } watermark)
                throw RefusedException.Conflict($"No load says anything about case {one.Number} that was not taken note of.");
            (one.NewDataWatermark, one.NotedWatermark) = (null, watermark);
            change.Record(one, "note_new_data", new { watermark, note });
            return one;
        }, cancellation);
}
