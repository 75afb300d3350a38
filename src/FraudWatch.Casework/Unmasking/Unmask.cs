using System.Security.Cryptography;
using System.Text;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Unmasking;

/// <summary>Lets a person see an insured person's number or a physician's name in the clear for sixty seconds, for a reason that stays in the audit trail.</summary>
public sealed class Unmask(CaseworkDatabase database)
{
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(60);

    /// <returns>When it is masked again, in UTC.</returns>
    /// <exception cref="RefusedException">The reason is missing, or the subject has no such form.</exception>
    public Task<DateTime> RunAsync(Actor actor, string subject, string reason, CancellationToken cancellation)
    {
        var isPhysician = subject.StartsWith("physician:", StringComparison.Ordinal);
        if (subject.Split(':', 2) is not ["person" or "physician", { Length: > 0 } code] || (isPhysician && code.Split('/') is not [{ Length: > 0 }, { Length: > 0 }]))
            throw RefusedException.Invalid("subject", "The subject is person:HANDLE or physician:INSTITUTION/CODE.");
        if (!isPhysician && PersonHandles.Of(database.Folder).NumberOf(code) is null)
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
