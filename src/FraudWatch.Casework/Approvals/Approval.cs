using System.Text.Json;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Approvals;

/// <summary>Asks for an approval, and uses one, inside the change of the area that needs it.</summary>
public static class Approval
{
    /// <summary>Writes a request down; it is done when another person approves it.</summary>
    /// <param name="change">The change that asks.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="payload">What shall be done, for the kind's effect.</param>
    /// <param name="sentence">What shall be done, for the person who approves.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static async Task<ApprovalRequest> AskAsync(CaseworkChange change, ApprovalKind kind, object payload, string sentence, CancellationToken cancellation)
    {
        var request = new ApprovalRequest
        {
            Kind = kind,
            Payload = JsonSerializer.Serialize(payload, payload.GetType(), StoredJson.Options),
            Sentence = sentence,
            RequesterId = change.Actor.UserId ?? throw RefusedException.Forbidden("Only a person asks for an approval."),
            RequestedAt = change.Now,
            ExpiresAt = change.Now + ApprovalRules.Open,
        };
        change.Context.Add(request);
        await change.Context.SaveChangesAsync(cancellation);
        change.Audit("approval.ask", $"approval:{request.Id}", new { kind, sentence });
        return request;
    }

    /// <summary>Uses up an approval that this person asked for, for exactly this; where nothing was approved it refuses.</summary>
    /// <exception cref="RefusedException">There is no such approval, it is for something else, or it has lapsed.</exception>
    public static async Task UseAsync(CaseworkChange change, long id, ApprovalKind kind, object payload, CancellationToken cancellation)
    {
        var request = await change.Context.Set<ApprovalRequest>().SingleOrDefaultAsync(request => request.Id == id, cancellation);
        var exactly = JsonSerializer.Serialize(payload, payload.GetType(), StoredJson.Options);
        if (request is null || request.Kind != kind || request.RequesterId != change.Actor.UserId || request.Payload != exactly)
            throw RefusedException.Forbidden("That approval is not yours for this. Ask for one.");
        if (request.State != ApprovalState.Approved || request.ExpiresAt <= change.Now)
            throw RefusedException.Conflict($"Approval {id} is not approved, was used already, or has lapsed.");
        request.State = ApprovalState.Used;
        change.Audit("approval.use", $"approval:{id}");
    }
}
