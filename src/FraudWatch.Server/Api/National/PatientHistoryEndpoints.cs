using FraudWatch.Casework.National;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Background;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.National;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.National;

/// <summary>What the national interface answers by, and how its warnings are taken.</summary>
internal static class PatientHistoryEndpoints
{
    private const string Subject = "national:history";

    public static void MapPatientHistory(this IEndpointRouteBuilder national)
    {
        national.MapGet("/history", (PatientDesk desk) => TypedResults.Ok(desk.State())).WithName("read_patient_history")
            .WithSummary("Which claims and rules single patients are judged by.").Requires(Permission.JobRead);
        national.MapPost("/history", PrepareAsync).WithName("prepare_patient_history")
            .WithSummary("Prepare the judging of single patients anew after a run, in the background; 409 while that is under way.").Requires(Permission.JobRun);
        national.MapGet("/feedback/counts", CountsAsync).WithName("list_feedback_counts").WithSummary("How the warnings of each rule were taken.")
            .Lists(FeedbackCountList.Shape).Requires(Permission.RuleRead);
        national.MapExport("/feedback/counts", "feedback_counts", FeedbackCountList.Shape, Permission.Export, ExportCountsAsync);
    }

    private static async Task<Accepted<WorkReport>> PrepareAsync(Actor actor, PatientDesk desk, BackgroundWork work) =>
        TypedResults.Accepted("/api/v1/national/history", await work.BeginAsync(Subject, actor, (_, cancellation) => desk.PrepareAsync(cancellation)));

    private static async Task<Ok<Page<FeedbackCount>>> CountsAsync(HttpRequest request, Actor actor, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(FeedbackCountList.Shape.Page(await CountedAsync(request, actor, context, cancellation), request, count => count));

    private static async Task<IResult> ExportCountsAsync(HttpRequest request, Actor actor, CaseworkContext context, ShapeExport export, CancellationToken cancellation) =>
        await export.RunAsync(
            "feedback-counts", FeedbackCountList.Shape, request, actor, Permission.RuleRead, await CountedAsync(request, actor, context, cancellation), count => count, cancellation);

    private static Task<IReadOnlyList<FeedbackCount>> CountedAsync(HttpRequest request, Actor actor, CaseworkContext context, CancellationToken cancellation) =>
        FeedbackCounts.ReadAsync(context, actor.Scope, request.Query[FeedbackCountList.Institution] is [{ Length: > 0 } institution] ? institution : null, cancellation);
}
