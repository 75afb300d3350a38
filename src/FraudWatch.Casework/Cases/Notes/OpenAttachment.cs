using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Reads a file of a case, which its journal tells.</summary>
public sealed class OpenAttachment(CaseDesk desk)
{
    /// <returns>What it is, and its bytes; dispose the stream.</returns>
    /// <exception cref="RefusedException">Not found, or not what was attached.</exception>
    public async Task<(CaseAttachment Attachment, Stream Content)> RunAsync(Actor actor, long caseId, long id, CancellationToken cancellation)
    {
        var attachment = await desk.Database.ChangeAsync(actor, async change =>
        {
            await change.CaseAsync(caseId, cancellation);
            var found = await change.Context.Set<CaseAttachment>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == id && one.CaseId == caseId, cancellation)
                ?? throw RefusedException.NotFound($"Case {caseId} has no file {id}.");
            change.Journal(caseId, "read_file", new { attachment = id });
            return found;
        }, cancellation);
        return (attachment, await new AttachmentStore(desk.Database.Folder).OpenAsync(attachment.Sha256, cancellation));
    }
}
