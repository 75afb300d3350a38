using System.Text.Json;
using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Knowledge;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Background;
using FraudWatch.Server.Claims;

namespace FraudWatch.Server.Knowledge;

/// <summary>Imports an approved publication, in its turn at the claims store. Should the service be killed in between, it does so at the next start.</summary>
internal sealed class ApplyKnowledge(KnowledgeFiles files, RecordKnowledge record, ClaimsGate gate, BackgroundWork background) : IApprovalEffect
{
    private static readonly Actor Importer = Actor.System("knowledge_import");

    /// <inheritdoc />
    public ApprovalKind Kind => ApprovalKind.KnowledgeImport;

    /// <inheritdoc />
    public Task ApplyAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation) => RecordKnowledge.DecidedAsync(change, request, cancellation);

    /// <inheritdoc />
    public Task CloseAsync(CaseworkChange change, ApprovalRequest request, CancellationToken cancellation) => RecordKnowledge.DecidedAsync(change, request, cancellation);

    /// <inheritdoc />
    public Task AfterAsync(ApprovalRequest request, CancellationToken cancellation) => StartAsync(cancellation);

    /// <summary>The background work of importing what is approved.</summary>
    public const string Subject = "knowledge_import";

    /// <summary>Imports, in the background, what was approved and is not there yet.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        foreach (var import in await record.ApprovedAsync(cancellation))
        {
            var subject = $"{Subject}:{import.Id}";
            if (background.IsRunning(subject))
                continue;
            _ = await background.BeginAsync(subject, Importer, (_, stop) => ImportAsync(import, stop));
        }
    }

    private async Task ImportAsync(KnowledgeImport import, CancellationToken cancellation)
    {
        try
        {
            using var turn = await gate.EnterAsync("importing knowledge", cancellation);
            var choices = JsonSerializer.Deserialize<KnowledgeChoices>(import.Options, StoredJson.Options) ?? throw new InvalidDataException("The import has no options.");
            await Task.Run(() => files.Import(import.StoredFile, choices, cancellation), cancellation);
            await record.EndAsync(Importer, import.Id, null);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await record.EndAsync(Importer, import.Id, WorkProblem.Of(error));
            throw;
        }
    }
}
