using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Inspections;

/// <summary>Draws a sample from its sealed seed, by the source's scheme.</summary>
public sealed class DrawSample(CaseworkDatabase database)
{
    /// <exception cref="RefusedException">No such sample, a stale version, or it is drawn already.</exception>
    public Task<RecordSampling> RunAsync(Actor actor, long id, int version, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        var sampling = await change.Context.SampleAsync(actor, id, cancellation);
        await change.StartedAsync(sampling.InspectionId, cancellation);
        CaseworkChange.Expect(sampling, version);
        if (sampling.DrawnAt is not null)
            throw RefusedException.Conflict("This sample is drawn already; a second one would be a second try.");
        var frame = sampling.Frame();
        if (RecordDraw.Commitment(frame.Hash, sampling.Seed) != sampling.Commitment)
            throw RefusedException.Conflict("The frozen records or the sealed seed were altered: they no longer fit the commitment.");
        var drawn = RecordDraw.Run(frame, sampling.Seed).Records;
        var records = sampling.Records.ToDictionary(record => record.RecordId);
        for (var i = 0; i < drawn.Count; i++)
            (records[drawn[i].Id].Position, records[drawn[i].Id].Status) = (i + 1, RecordStatus.ToPull);
        sampling.DrawnAt = change.Now;
        change.Audit("sample.draw", $"inspection:{sampling.InspectionId}", new { id, sampling.Commitment, sampling.Seed, records = drawn.Count });
        return sampling;
    }, cancellation);
}
