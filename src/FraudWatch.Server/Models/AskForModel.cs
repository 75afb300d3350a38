using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Detection.Models;
using FraudWatch.Store;

namespace FraudWatch.Server.Models;

/// <summary>Asks a second person to put another model in charge.</summary>
public sealed class AskForModel(ClaimsStore claims, CaseworkDatabase casework)
{
    /// <summary>Asks for a registered model to take charge.</summary>
    /// <exception cref="RefusedException">There is no such model, or it is in charge already.</exception>
    public Task<ApprovalRequest> PromoteAsync(Actor actor, string id, CancellationToken cancellation)
    {
        var content = ModelRegistry.In(claims.Folder.Root).Read();
        if (content.Models.FirstOrDefault(model => model.Id == id) is not { } wanted)
            throw RefusedException.NotFound($"There is no model {id}.");
        if (content.Champion == id)
            throw RefusedException.Conflict($"{id} is in charge already.");
        var sentence = $"Model {id} ({wanted.Learner}, {wanted.Institutions} institutions) takes charge of the rating, in place of {content.Champion ?? "none"}.";
        return AskAsync(actor, new ModelChangePayload(content.Champion, id, IsRollback: false), sentence, cancellation);
    }

    /// <summary>Asks to go back to the model that was in charge before.</summary>
    /// <exception cref="RefusedException">None is in charge.</exception>
    public Task<ApprovalRequest> RollBackAsync(Actor actor, CancellationToken cancellation)
    {
        var content = ModelRegistry.In(claims.Folder.Root).Read();
        if (content.Champion is not { } champion)
            throw RefusedException.Conflict("No model is in charge: there is nothing to go back from.");
        var before = content.Champions.Count > 1 ? content.Champions[^2] : null;
        return AskAsync(actor, new ModelChangePayload(champion, before, IsRollback: true), $"The rating goes back from model {champion} to {before ?? "none"}.", cancellation);
    }

    private Task<ApprovalRequest> AskAsync(Actor actor, ModelChangePayload payload, string sentence, CancellationToken cancellation)
    {
        EnsureSeesAll(actor);
        return casework.ChangeAsync(actor, change => Approval.AskAsync(change, ApprovalKind.ModelChange, payload, sentence, cancellation), cancellation);
    }

    /// <summary>One model rates every institution.</summary>
    internal static void EnsureSeesAll(Actor actor)
    {
        if (!actor.Scope.Covers(RegionScope.Country))
            throw RefusedException.Forbidden("The model rates every institution: only who sees every division asks for another or approves it.");
    }
}
