using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Inspections;

/// <summary>Notes what was found in a record of the sample.</summary>
public sealed class NoteRecord(CaseworkDatabase database)
{
    /// <exception cref="RefusedException">No such sample or record, a stale version, or the record was not drawn.</exception>
    public Task<RecordSampling> RunAsync(Actor actor, long sample, int version, string record, RecordFinding finding, CancellationToken cancellation)
    {
        if (finding.Status is RecordStatus.NotDrawn or RecordStatus.ToPull)
            throw RefusedException.Invalid("status", "A record was pulled, is missing or was refused.");
        if (finding.AmountFound is not null && finding.Status != RecordStatus.Pulled)
            throw RefusedException.Invalid("amount_found", "An amount is found in a record that was pulled.");
        GivenAmount.Ensure("amount_found", finding.AmountFound);
        return database.ChangeAsync(actor, async change =>
        {
            var sampling = await change.Context.SampleAsync(actor, sample, cancellation);
            await change.StartedAsync(sampling.InspectionId, cancellation);
            CaseworkChange.Expect(sampling, version);
            var noted = sampling.Records.Find(one => one.RecordId == record && one.Position > 0)
                ?? throw RefusedException.NotFound($"The record {record} was not drawn in this sample.");
            (noted.Status, noted.AmountFound, noted.Remark) = (finding.Status, finding.AmountFound, finding.Remark);
            // The record is a row of its own: the sample counts as changed with it.
            change.Context.Entry(sampling).State = EntityState.Modified;
            change.Audit("sample.note", $"inspection:{sampling.InspectionId}", new { sample, record, finding.Status, finding.AmountFound });
            return sampling;
        }, cancellation);
    }
}
