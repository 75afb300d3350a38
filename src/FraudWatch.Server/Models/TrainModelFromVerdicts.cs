using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Detection.Models;
using FraudWatch.Pipeline;
using FraudWatch.Server.Claims;
using FraudWatch.Store;

namespace FraudWatch.Server.Models;

/// <summary>Learns from the verdicts in the claims store and registers the model: the first is in charge, a later one is its challenger.</summary>
public sealed class TrainModelFromVerdicts(ClaimsStore claims, ClaimsGate gate, CaseworkDatabase casework, TimeProvider time)
{
    /// <summary>Waits for the claims store and trains. The same data, seed and settings give the same model, which is registered once.</summary>
    /// <param name="actor">The person or the job.</param>
    /// <param name="request">How to learn.</param>
    /// <param name="progress">Told 0 to 1.</param>
    /// <param name="cancellation">Gives up waiting, and stops between models; nothing is registered then.</param>
    /// <exception cref="RefusedException">Nothing was rated yet, or there are no verdicts.</exception>
    /// <exception cref="InvalidDataException">The verdicts cannot be learnt from; the message says why.</exception>
    public async Task<TrainingOutcome> RunAsync(Actor actor, TrainingRequest request, IProgress<double>? progress, CancellationToken cancellation)
    {
        using var turn = await gate.EnterAsync("training a model", cancellation);
        if (!RatedInstitutions.AreThere(claims))
            throw RefusedException.Conflict("Nothing was rated yet: load claims and run the stages first.");
        if (request.Features != FeatureInput.Totals)
            await DetectionPipeline.BuildFeatureSetsAsync(claims, progress: null, cancellation);
        var model = await Task.Run(() => Train(request, progress, cancellation), cancellation);
        var registry = ModelRegistry.In(claims.Folder.Root);
        var id = registry.Register(model, time);
        var isChampion = registry.Read().Champion == id;
        if (isChampion)
            await DetectionPipeline.RateAsync(claims, progress: null, cancellation);
        var outcome = new TrainingOutcome(id, isChampion, model.Settings.Institutions);
        await casework.ChangeAsync(actor, change =>
        {
            change.Audit("model.train", $"model:{id}", new { request.Seed, request.Features, request.PositiveOnly, outcome.Institutions, outcome.IsChampion });
            return Task.CompletedTask;
        }, cancellation);
        return outcome;
    }

    private TrainedModel Train(TrainingRequest request, IProgress<double>? progress, CancellationToken cancellation)
    {
        using var connection = claims.Connect();
        var labels = VerdictLabels.Read(connection);
        if (labels.Count == 0)
            throw RefusedException.Conflict("There are no verdicts to learn from yet.");
        var options = new TrainOptions { Input = request.Features, PositiveOnly = request.PositiveOnly };
        return TrainModel.Run(connection, labels, "verdict_d", claims.Watermark, request.Seed, options, progress, cancellation);
    }
}
