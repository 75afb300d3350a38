using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Detection.Models;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Background;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.Models;
using FraudWatch.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Models;

/// <summary>Models that learn from verdicts: figures beside their baselines, training, which one is in charge, drift.</summary>
internal static class ModelEndpoints
{
    private const string Training = "model_training";

    public static void MapModels(this IEndpointRouteBuilder api)
    {
        var models = api.MapGroup("/models").WithTags("models");
        models.MapGet("", List).WithName("list_models").WithSummary("Models, with the rating and size alone beside their figures.").Lists(ModelList.Shape).Requires(Permission.ModelRead);
        models.MapExport("", "models", ModelList.Shape, Permission.ModelRead, ExportAsync);
        models.MapGet("/{id}", Read).WithName("read_model").WithSummary("One model: figures, features, card.").Requires(Permission.ModelRead);
        models.MapGet("/drift", ReadDrift).WithName("read_drift").WithSummary("How far the data had moved at the last run of the model in charge.").Requires(Permission.ModelRead);
        models.MapPost("/training", StartTrainingAsync).WithName("start_training").WithSummary("Learn from the verdicts, in the background.")
            .Example(new TrainingRequest()).Requires(Permission.ModelTrain);
        models.MapGet("/training", ReadTrainingAsync).WithName("read_training").WithSummary("How far the latest training is, or how it ended.").Requires(Permission.ModelRead);
        models.MapDelete("/training", CancelTraining).WithName("cancel_training").WithSummary("Cancel the training under way.").Requires(Permission.ModelTrain);
        models.MapPost("/{id}/promotion", PromoteAsync).WithName("promote_model").WithSummary("Ask a second person to put this model in charge.").Idempotent().Requires(Permission.ModelTrain);
        models.MapPost("/rollback", RollBackAsync).WithName("roll_back_model").WithSummary("Ask a second person to go back to the model before.").Idempotent().Requires(Permission.ModelTrain);
    }

    private static Ok<Page<ModelRow>> List(HttpRequest request, ClaimsStore claims) => TypedResults.Ok(ModelList.Shape.Page(Registered(claims), request, row => row));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, ClaimsStore claims, CancellationToken cancellation) =>
        export.RunAsync("models", ModelList.Shape, request, actor, Permission.ModelRead, Registered(claims), ModelExportRow.Of, cancellation);

    private static IEnumerable<ModelRow> Registered(ClaimsStore claims)
    {
        var registry = ModelRegistry.In(claims.Folder.Root);
        var content = registry.Read();
        return content.Models.Select(model => ModelRow.Of(content, model, registry.Settings(model.Id)));
    }

    private static Ok<ModelView> Read(string id, ClaimsStore claims)
    {
        var registry = ModelRegistry.In(claims.Folder.Root);
        var content = registry.Read();
        if (content.Models.FirstOrDefault(model => model.Id == id) is not { } model || registry.Settings(id) is not { } settings)
            throw RefusedException.NotFound($"There is no model {id}.");
        return TypedResults.Ok(ModelView.Of(ModelRow.Of(content, model, settings), settings));
    }

    private static Ok<DriftView> ReadDrift(ClaimsStore claims)
    {
        using var connection = claims.Connect();
        var signs = DriftReader.Read(connection);
        return TypedResults.Ok(new DriftView(ModelRegistry.In(claims.Folder.Root).Read().Champion, signs.Count(sign => sign.IsWarning), signs));
    }

    private static async Task<Accepted<WorkReport>> StartTrainingAsync(TrainingRequest request, Actor actor, TrainModelFromVerdicts train, BackgroundWork background) =>
        TypedResults.Accepted("/api/v1/models/training", await background.BeginAsync(Training, actor, (progress, stop) => train.RunAsync(actor, request, progress, stop)));

    private static async Task<Ok<WorkReport>> ReadTrainingAsync(BackgroundWork background, CancellationToken cancellation) => TypedResults.Ok(
        await background.FindAsync(Training, cancellation) ?? throw RefusedException.NotFound("Nobody started a training yet."));

    private static Accepted<WorkReport> CancelTraining(BackgroundWork background) =>
        TypedResults.Accepted("/api/v1/models/training", background.Cancel(Training));

    private static async Task<Accepted<PendingModelChange>> PromoteAsync(string id, Actor actor, AskForModel ask, CancellationToken cancellation) =>
        Pending(await ask.PromoteAsync(actor, id, cancellation));

    private static async Task<Accepted<PendingModelChange>> RollBackAsync(Actor actor, AskForModel ask, CancellationToken cancellation) =>
        Pending(await ask.RollBackAsync(actor, cancellation));

    private static Accepted<PendingModelChange> Pending(ApprovalRequest request) =>
        TypedResults.Accepted($"/api/v1/approvals/{request.Id}", new PendingModelChange(request.Id, request.Sentence, request.ExpiresAt));
}
