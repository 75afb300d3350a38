using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>What second looks say.</summary>
public sealed class SecondLooks(CaseDesk desk)
{
    /// <summary>Says what the second person sees. It changes no case: where the two differ, a supervisor reopens it.</summary>
    /// <exception cref="RefusedException">Not found, stale, decided before, by the same person, or the reason does not fit.</exception>
    public Task<SecondLook> DecideAsync(Actor actor, long id, int version, VerdictKind verdict, string reason, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            var look = await change.Context.Set<SecondLook>().InScope(actor.Scope, one => one.Region).FirstOrDefaultAsync(one => one.Id == id, cancellation)
                ?? throw RefusedException.NotFound($"There is no second look {id}, or it lies outside your divisions.");
            CaseworkChange.Expect(look, version);
            if (look.Verdict is not null)
                throw RefusedException.Conflict("It was decided before.");
            if (look.FormerId == actor.Person())
                throw RefusedException.Forbidden("You had the last word before; another person must look now.");
            if (VerdictReasons.Find(reason, verdict) is null)
                throw RefusedException.Invalid("reason", $"'{reason}' is no reason for {SnakeCase.Of(verdict)}.");
            (look.Verdict, look.Reason, look.DecidedById, look.DecidedAt) = (verdict, reason, actor.UserId, change.Now);
            change.Journal(look.CaseId, "second_look", new { verdict = SnakeCase.Of(verdict), before = look.VerdictBefore is { } before ? SnakeCase.Of(before) : null });
            return look;
        }, cancellation);

    /// <summary>How second looks agree with the first verdicts.</summary>
    public async Task<SecondLookAgreement> AgreementAsync(Actor actor, CancellationToken cancellation)
    {
        await using var context = desk.Database.Open();
        var looks = context.Set<SecondLook>().InScope(actor.Scope, look => look.Region).Where(look => look.Verdict != null);
        return new SecondLookAgreement(
            await looks.CountAsync(look => look.VerdictBefore != null, cancellation),
            await looks.CountAsync(look => look.VerdictBefore != null && look.VerdictBefore == look.Verdict, cancellation),
            await looks.CountAsync(look => look.VerdictBefore == null, cancellation),
            await looks.CountAsync(look => look.VerdictBefore == null && (look.Verdict == VerdictKind.Confirmed || look.Verdict == VerdictKind.PartlyConfirmed), cancellation));
    }
}
