using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Cases;

/// <summary>Decisions that are still being written. Each person has one of each case.</summary>
public sealed class Drafts(CaseDesk desk)
{
    private const int LongestContent = 64 * 1024;

    /// <summary>The person's draft; null when there is none.</summary>
    /// <exception cref="RefusedException">The case is not found.</exception>
    public async Task<CaseDraft?> ReadAsync(Actor actor, long caseId, CancellationToken cancellation)
    {
        var person = actor.Person();
        await using var context = desk.Database.Open();
        if (!await context.Set<ReviewCase>().InScope(actor.Scope, one => one.Region).AnyAsync(one => one.Id == caseId, cancellation))
            throw CaseChanges.NotFound(caseId);
        return await context.Set<CaseDraft>().FirstOrDefaultAsync(draft => draft.CaseId == caseId && draft.AuthorId == person, cancellation);
    }

    /// <summary>Saves it. Drafts are no change of the case, so they are neither in its journal nor in its version.</summary>
    /// <param name="actor">Whose draft it is.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">As it was read; 0 for a first draft. Two windows of one person do not overwrite each other.</param>
    /// <param name="content">A JSON object.</param>
    /// <param name="cancellation">Stops before it is saved.</param>
    /// <exception cref="RefusedException">The case is not found, the draft is stale or too long.</exception>
    public Task<CaseDraft> SaveAsync(Actor actor, long caseId, int version, string content, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            await change.CaseAsync(caseId, cancellation);
            if (content.Length > LongestContent)
                throw RefusedException.Invalid("content", $"A draft has at most {LongestContent} characters.");
            var person = actor.Person();
            var draft = await change.Context.Set<CaseDraft>().FirstOrDefaultAsync(draft => draft.CaseId == caseId && draft.AuthorId == person, cancellation);
            if ((draft?.Version ?? 0) != version)
                throw RefusedException.Stale();
            if (draft is null)
                change.Context.Add(draft = new CaseDraft { CaseId = caseId, AuthorId = person, Content = content });
            (draft.Content, draft.SavedAt) = (content, change.Now);
            return draft;
        }, cancellation);

    // Once decided, there is nothing left to draft.
    internal static async Task ForgetAsync(CaseworkChange change, long caseId, CancellationToken cancellation)
    {
        var person = change.Actor.Person();
        await change.Context.Set<CaseDraft>().Where(draft => draft.CaseId == caseId && draft.AuthorId == person).ExecuteDeleteAsync(cancellation);
    }
}
