using System.Security.Cryptography;
using System.Text;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Unmasking;

/// <summary>Lets a person see an insured person's data in the clear for sixty seconds, for a reason that stays in the audit trail.</summary>
public sealed class Unmask(CaseworkDatabase database)
{
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(60);

    /// <returns>When it is masked again, in UTC.</returns>
    /// <exception cref="RefusedException">The reason is missing, or the subject has no such form.</exception>
    public Task<DateTime> RunAsync(Actor actor, string subject, string reason, CancellationToken cancellation)
    {
        if (subject.Split(':') is not ["person" or "physician" or "case", { Length: > 0 } code])
            throw RefusedException.Invalid("subject", "The subject is person:HANDLE, physician:CODE or case:ID.");
        if (subject.StartsWith("person:", StringComparison.Ordinal) && PersonHandles.Of(database.Folder).NumberOf(code) is null)
            throw RefusedException.Invalid("subject", "That is no handle of a person; answers of this service name persons by theirs.");
        var why = GivenReason.Checked(reason);
        return database.ChangeAsync(actor, async change =>
        {
            var row = new UnmaskedSubject { UserId = actor.UserId ?? 0, Subject = subject, Reason = why, At = change.Now, EndsAt = change.Now + Shown };
            change.Context.Add(row);
            await change.Context.SaveChangesAsync(cancellation);
            // The trail names the row, and the subject by its hash: an auditor can compare it, a reader of the trail learns no number.
            change.Audit("person.unmask", $"unmasking:{row.Id}", new { subject = SubjectHash(subject), reason = row.Reason });
            return row.EndsAt;
        }, cancellation);
    }

    /// <summary>Whether a subject is shown to this person in the clear now.</summary>
    public static Task<bool> ShowsAsync(CaseworkContext context, Actor actor, string subject, DateTime now, CancellationToken cancellation) =>
        context.Set<UnmaskedSubject>().AnyAsync(row => row.UserId == actor.UserId && row.Subject == subject && row.At <= now && row.EndsAt > now, cancellation);

    private static string SubjectHash(string subject) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)))[..16];
}
