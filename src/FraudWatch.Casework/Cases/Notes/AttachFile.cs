using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Attaches a file to a case; the same file under the same name again is the one that is there.</summary>
public sealed class AttachFile(CaseDesk desk)
{
    private const int LongestName = 200;

    /// <param name="actor">Who attaches it.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="name">As the sender calls it; only its last part is kept.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <exception cref="RefusedException">Not found, too many or too large, or of a kind that is not taken.</exception>
    public async Task<CaseAttachment> RunAsync(Actor actor, long caseId, string name, Stream content, CancellationToken cancellation)
    {
        await using (var context = desk.Database.Open())
        {
            if (!await context.Set<ReviewCase>().InScope(actor.Scope, one => one.Region).AnyAsync(one => one.Id == caseId, cancellation))
                throw CaseChanges.NotFound(caseId);
        }

        // The bytes come first: no transaction waits for a slow sender.
        var stored = await new AttachmentStore(desk.Database.Folder).TakeAsync(content, desk.Settings.LargestFile, cancellation);
        return await desk.Database.ChangeAsync(actor, change => KeepAsync(change, caseId, NameOf(name), stored, cancellation), cancellation);
    }

    private async Task<CaseAttachment> KeepAsync(CaseworkChange change, long caseId, string name, StoredFile stored, CancellationToken cancellation)
    {
        await change.CaseAsync(caseId, cancellation);
        var same = await change.Context.Set<CaseAttachment>().AsNoTracking()
            .FirstOrDefaultAsync(one => one.CaseId == caseId && one.Sha256 == stored.Sha256 && one.Name == name, cancellation);
        if (same is not null)
            return same;
        if (await change.Context.Set<CaseAttachment>().CountAsync(one => one.CaseId == caseId, cancellation) >= desk.Settings.MostFiles)
            throw RefusedException.Conflict($"A case holds at most {desk.Settings.MostFiles} files.");
        var attachment = new CaseAttachment
        {
            CaseId = caseId,
            Name = name,
            ContentType = stored.ContentType,
            Size = stored.Size,
            Sha256 = stored.Sha256,
            At = change.Now,
            AuthorId = change.Actor.Person(),
            AuthorName = change.Actor.Name,
        };
        change.Context.Add(attachment);
        await change.Context.SaveChangesAsync(cancellation);
        change.Journal(caseId, "attach", new { attachment = attachment.Id, attachment.Sha256, attachment.Size });
        return attachment;
    }

    private static string NameOf(string name)
    {
        var last = name.Replace('\\', '/').Split('/')[^1];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter) && letter is not ('"' or ':' or '*' or '?' or '<' or '>' or '|'))).Trim();
        if (clean.Length is 0 or > LongestName)
            throw RefusedException.Invalid("name", $"A file's name has 1 to {LongestName} characters.");
        return clean;
    }
}
