using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Inspections;

/// <summary>Samples of the inspections that somebody may see.</summary>
public static class SampleQueries
{
    /// <summary>One sample with its records.</summary>
    /// <exception cref="RefusedException">There is none for this actor.</exception>
    public static Task<RecordSampling> SampleAsync(this CaseworkContext context, Actor actor, long id, CancellationToken cancellation) =>
        context.Set<RecordSampling>().Include(sampling => sampling.Records).VisibleAsync(context, actor, id, cancellation);

    /// <summary>One sample without its records.</summary>
    /// <exception cref="RefusedException">There is none for this actor.</exception>
    public static Task<RecordSampling> VisibleSampleAsync(this CaseworkContext context, Actor actor, long id, CancellationToken cancellation) =>
        context.Set<RecordSampling>().VisibleAsync(context, actor, id, cancellation);

    private static async Task<RecordSampling> VisibleAsync(
        this IQueryable<RecordSampling> samples, CaseworkContext context, Actor actor, long id, CancellationToken cancellation)
    {
        var visible = context.Inspections(actor).Select(one => one.Id);
        return await samples.SingleOrDefaultAsync(sampling => sampling.Id == id && visible.Contains(sampling.InspectionId), cancellation)
            ?? throw RefusedException.NotFound($"There is no sample {id}.");
    }

    /// <summary>The frozen records.</summary>
    public static RecordFrame Frame(this RecordSampling sampling) => new(sampling.FixmedinsCode, sampling.Records.Select(record => record.ToRecord()));

    /// <summary>What was found, and what the agreement adds to it; null before the draw.</summary>
    public static SampledAmounts? Amounts(this RecordSampling sampling)
    {
        if (sampling.DrawnAt is null)
            return null;
        var found = sampling.Records.Where(record => record.AmountFound is not null).ToDictionary(record => record.RecordId, record => record.AmountFound ?? 0);
        return SampledAmounts.Of(RecordDraw.Run(sampling.Frame(), sampling.Seed), found, sampling.AgreementClause);
    }

    /// <summary>Everything that anyone needs to repeat the draw.</summary>
    /// <exception cref="RefusedException">It is not drawn yet.</exception>
    public static PublishedRecords Published(this RecordSampling sampling) => sampling.DrawnAt is not null
        ? PublishedRecords.Of(sampling.Frame(), sampling.Seed)
        : throw RefusedException.Conflict("This sample is not drawn yet; its frame's hash and its commitment are published.");
}
