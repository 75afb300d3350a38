using System.Text.Json;
using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Detection.Models;
using FraudWatch.Pipeline;
using FraudWatch.Server.Background;
using FraudWatch.Server.Claims;
using FraudWatch.Store;

namespace FraudWatch.Server.Models;

/// <summary>
/// Puts an approved model in charge and rates with it, in the background. Should the service be killed between the approval and that,
/// the model of before stays in charge and it must be asked for again: never is one in charge that nobody approved.
/// </summary>
public sealed class ApplyModelChange(ClaimsStore claims, ClaimsGate gate, BackgroundWork background) : IApprovalEffect
{
    /// <summary>The background work of rating anew.</summary>
    public const string Rating = "model_rating";

    /// <inheritdoc />
    public ApprovalKind Kind => ApprovalKind.ModelChange;

    /// <inheritdoc />
    public Task ApplyAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation)
    {
        AskForModel.EnsureSeesAll(change.Actor);
        var wanted = PayloadOf(request);
        EnsureUnchanged(wanted);
        change.Audit(wanted.IsRollback ? "model.rollback" : "model.promote", $"model:{wanted.To ?? "none"}", new { wanted.From, approval = request.Id });
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task AfterAsync(ApprovalRequest request, CancellationToken cancellation)
    {
        var (wanted, approver) = (PayloadOf(request), Actor.System("model_change"));
        EnsureUnchanged(wanted);
        var registry = ModelRegistry.In(claims.Folder.Root);
        if (wanted is { IsRollback: false, To: { } id })
            registry.Promote(id);
        else
            registry.Rollback();
        if (RatedInstitutions.AreThere(claims))
            _ = await background.BeginAsync($"{Rating}:{request.Id}", approver, (_, stop) => RateAsync(stop));
    }

    private async Task RateAsync(CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync("rating with another model", cancellation);
        await DetectionPipeline.RateAsync(claims, progress: null, cancellation);
    }

    private void EnsureUnchanged(ModelChangePayload wanted)
    {
        var champion = ModelRegistry.In(claims.Folder.Root).Read().Champion;
        if (champion != wanted.From)
            throw RefusedException.Conflict($"{champion ?? "No model"} is in charge by now, and not {wanted.From ?? "none"}: ask again.");
    }

    private static ModelChangePayload PayloadOf(ApprovalRequest request) =>
        JsonSerializer.Deserialize<ModelChangePayload>(request.Payload, StoredJson.Options) ?? throw new InvalidOperationException($"Request {request.Id} has no payload.");
}
