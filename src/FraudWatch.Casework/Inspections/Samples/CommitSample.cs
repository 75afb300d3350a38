using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Inspections;

/// <summary>Freezes the discharges of a period and seals a seed for the sample of them.</summary>
public sealed class CommitSample(CaseworkDatabase database)
{
    /// <param name="actor">A member of the team, or who plans.</param>
    /// <param name="inspection">The inspection, under way.</param>
    /// <param name="wanted">Period and agreement.</param>
    /// <param name="recordsOf">The discharges of an institution in a period.</param>
    /// <param name="cancellation">Stops waiting; nothing is changed then.</param>
    /// <exception cref="RefusedException">No such inspection, the team is not on site, a sample covers some of these days already, or nobody was discharged then.</exception>
    public Task<RecordSampling> RunAsync(
        Actor actor, long inspection, NewSample wanted, Func<string, NewSample, IReadOnlyList<MedicalRecord>> recordsOf, CancellationToken cancellation)
    {
        if (wanted.LastDay < wanted.FirstDay)
            throw RefusedException.Invalid("last_day", "The last day is not before the first.");
        return database.ChangeAsync(actor, async change =>
        {
            var visit = await change.StartedAsync(inspection, cancellation);
            await EnsureFirstAsync(change, inspection, wanted, cancellation);
            var records = recordsOf(visit.FixmedinsCode, wanted);
            if (records.Count == 0)
                throw RefusedException.Conflict($"Nobody was discharged from {visit.FixmedinsCode} between {wanted.FirstDay:yyyy-MM-dd} and {wanted.LastDay:yyyy-MM-dd}.");
            var sampling = Seal(visit, wanted, new RecordFrame(visit.FixmedinsCode, records), change.Now);
            change.Context.Add(sampling);
            await change.Context.SaveChangesAsync(cancellation);
            change.Audit("sample.commit", $"inspection:{inspection}", new { sampling.Id, sampling.FrameHash, sampling.Commitment });
            return sampling;
        }, cancellation);
    }

    // The seed of the first is drawn from once: a second sample of the same days would be a second try.
    private static async Task EnsureFirstAsync(CaseworkChange change, long inspection, NewSample wanted, CancellationToken cancellation)
    {
        var before = await change.Context.Set<RecordSampling>().AsNoTracking()
            .FirstOrDefaultAsync(one => one.InspectionId == inspection && one.FirstDay <= wanted.LastDay && one.LastDay >= wanted.FirstDay, cancellation);
        if (before is not null)
            throw RefusedException.Conflict($"Sample {before.Id} of this inspection covers {before.FirstDay:yyyy-MM-dd} to {before.LastDay:yyyy-MM-dd}; a second one of the same days would be a second try.");
    }

    private static RecordSampling Seal(Inspection visit, NewSample wanted, RecordFrame frame, DateTime now)
    {
        var seed = SeedCommitment.NewSeed();
        return new RecordSampling
        {
            InspectionId = visit.Id,
            FixmedinsCode = visit.FixmedinsCode,
            FirstDay = wanted.FirstDay,
            LastDay = wanted.LastDay,
            FrameHash = frame.Hash,
            Commitment = RecordDraw.Commitment(frame.Hash, seed),
            Seed = seed,
            AgreementClause = wanted.AgreementClause,
            CommittedAt = now,
            Records = [.. frame.Records.Select(record => new SampledRecord { RecordId = record.Id, Month = record.Month, IsSingleDisease = record.IsSingleDisease })],
        };
    }
}
