using System.Text.Json;
using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.RuleChanges;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Knowledge;

/// <summary>Writes down what becomes of an import of knowledge.</summary>
public sealed class RecordKnowledge(CaseworkDatabase database)
{
    /// <summary>Asks a second person. The same file with the same options that waits already is not asked for twice.</summary>
    /// <exception cref="RefusedException">The division is none of the author's.</exception>
    public Task<KnowledgeImport> AskAsync(Actor actor, NewKnowledge wanted, CancellationToken cancellation) => database.ChangeAsync(actor, async change =>
    {
        DraftRuleChange.EnsureScope(actor, wanted.Region);
        var waiting = await change.Context.Set<KnowledgeImport>().FirstOrDefaultAsync(
            one => one.State == KnowledgeImportState.AwaitsApproval && one.Sha256 == wanted.Sha256 && one.Options == wanted.Options, cancellation);
        if (waiting is not null)
            return waiting;
        var import = new KnowledgeImport
        {
            FileName = wanted.FileName,
            StoredFile = wanted.StoredFile,
            Sha256 = wanted.Sha256,
            Bytes = wanted.Bytes,
            Options = wanted.Options,
            Region = wanted.Region,
            Preview = wanted.Preview,
            AuthorId = actor.UserId ?? throw RefusedException.Forbidden("Only a person imports knowledge."),
            AuthorName = actor.Name,
            CreatedAt = change.Now,
        };
        change.Context.Add(import);
        await change.Context.SaveChangesAsync(cancellation);
        var request = await Approval.AskAsync(change, ApprovalKind.KnowledgeImport, new KnowledgePayload(import.Id), wanted.Sentence, cancellation);
        import.ApprovalId = request.Id;
        change.Audit("knowledge.import", $"knowledge_import:{import.Id}", new { import.Sha256, approval = request.Id });
        return import;
    }, cancellation);

    /// <summary>Approved imports that the data folder does not hold yet, oldest first.</summary>
    public async Task<IReadOnlyList<KnowledgeImport>> ApprovedAsync(CancellationToken cancellation)
    {
        await using var context = database.Open();
        return await context.Set<KnowledgeImport>().Where(one => one.State == KnowledgeImportState.Approved).OrderBy(one => one.Id).ToListAsync(cancellation);
    }

    /// <summary>The stored files that an import has yet to read: of those that wait for a second person or for their turn.</summary>
    public async Task<IReadOnlySet<string>> FilesNeededAsync(CancellationToken cancellation)
    {
        await using var context = database.Open();
        return await context.Set<KnowledgeImport>().Where(one => one.State == KnowledgeImportState.AwaitsApproval || one.State == KnowledgeImportState.Approved)
            .Select(one => one.StoredFile).ToHashSetAsync(cancellation);
    }

    /// <summary>The data folder holds it, or it could not be taken in. Not to be cancelled: what happened must be known.</summary>
    /// <param name="actor">On whose behalf.</param>
    /// <param name="id">The import.</param>
    /// <param name="problem">Why it could not, without personal data; null when it is in force.</param>
    public Task EndAsync(Actor actor, long id, string? problem) => database.ChangeAsync(actor, async change =>
    {
        var import = await change.Context.Set<KnowledgeImport>().SingleAsync(one => one.Id == id);
        if (import.State != KnowledgeImportState.Approved)
            return;
        (import.State, import.InForceAt, import.Problem) = problem is null
            ? (KnowledgeImportState.InForce, change.Now, (string?)null)
            : (KnowledgeImportState.Failed, (DateTime?)null, problem);
        change.Audit("knowledge.end", $"knowledge_import:{id}", new { import.State });
    }, CancellationToken.None);

    /// <summary>Within the approval's transaction: what the second person said.</summary>
    /// <exception cref="RefusedException">The division is none of the approver's, or it does not wait any more.</exception>
    public static async Task DecidedAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation)
    {
        var payload = JsonSerializer.Deserialize<KnowledgePayload>(request.Payload, StoredJson.Options) ?? throw new InvalidOperationException($"Request {request.Id} has no payload.");
        var import = await change.Context.Set<KnowledgeImport>().SingleAsync(one => one.Id == payload.ImportId, cancellation);
        var waits = import.State == KnowledgeImportState.AwaitsApproval;
        if (request.State == ApprovalState.Approved)
        {
            DraftRuleChange.EnsureScope(change.Actor, import.Region);
            if (!waits)
                throw RefusedException.Conflict("That import does not wait for a second person any more.");
        }
        else if (!waits)
            return;
        (import.State, import.DeciderId, import.DecidedAt) = (StateAfter(request), request.DeciderId, change.Now);
        import.Problem = request.State switch
        {
            ApprovalState.Approved => null,
            ApprovalState.Rejected => request.Reason,
            ApprovalState.Withdrawn => "Its author took it back.",
            _ => "Nobody decided in time.",
        };
        change.Audit("knowledge.decide", $"knowledge_import:{import.Id}", new { import.State });
    }

    private static KnowledgeImportState StateAfter(ApprovalRequest request) =>
        request.State == ApprovalState.Approved ? KnowledgeImportState.Approved : KnowledgeImportState.Refused;
}
