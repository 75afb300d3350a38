using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;

namespace FraudWatch.Casework.Cases;

/// <summary>Adds a comment to a case. It does not wait for the lock: others may see what the holder should know.</summary>
public sealed class AddComment(CaseDesk desk)
{
    private const int LongestText = 4_000;

    /// <exception cref="RefusedException">Not found, or the text is empty or too long.</exception>
    public Task<CaseComment> RunAsync(Actor actor, long caseId, string text, CancellationToken cancellation) =>
        desk.Database.ChangeAsync(actor, async change =>
        {
            await change.CaseAsync(caseId, cancellation);
            if (text.Trim().Length is 0 or > LongestText)
                throw RefusedException.Invalid("text", $"A comment has 1 to {LongestText} characters.");
            var comment = new CaseComment { CaseId = caseId, At = change.Now, AuthorId = actor.Person(), AuthorName = actor.Name, Text = text.Trim() };
            change.Context.Add(comment);
            await change.Context.SaveChangesAsync(cancellation);
            change.Journal(caseId, "comment", new { comment = comment.Id });
            return comment;
        }, cancellation);
}
