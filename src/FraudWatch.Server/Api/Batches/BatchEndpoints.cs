using FraudWatch.Casework.Claims;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Batches;

/// <summary>What was sent in, and what became of it.</summary>
internal static class BatchEndpoints
{
    private const int LongestWait = 60;

    public static void MapBatches(this IEndpointRouteBuilder api)
    {
        var batches = api.MapGroup("/batches").WithTags("Claims in");
        batches.MapGet("", ListAsync).WithName("list_batches").WithSummary("Batches of claims, the latest first.").Lists(BatchList.Shape).Requires(Permission.BatchRead);
        batches.MapExport("", "batches", BatchList.Shape, Permission.BatchRead, ExportAsync);
        batches.MapGetLate("/{number}", ReadAsync).WithName("read_batch")
            .Explains("wait", "Seconds to wait until it is loaded or has failed, at most 60; none unless told.")
            .WithSummary("One batch: counts, missing columns and the rules that read them, and how it differs from earlier ones. With `wait=SECONDS` (at most 60) the answer comes when it is loaded or has failed.")
            .Requires(Permission.BatchRead);
    }

    private static async Task<Ok<Page<BatchView>>> ListAsync(HttpRequest request, CaseworkContext context, BatchCatalogue catalogue, CancellationToken cancellation)
    {
        await catalogue.CatchUpAsync(cancellation);
        return TypedResults.Ok(await BatchList.Shape.PageAsync(context.Set<ClaimsBatch>().Include(batch => batch.Tables).AsSplitQuery(), request, BatchView.Of, cancellation));
    }

    private static async Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, BatchCatalogue catalogue, CancellationToken cancellation)
    {
        await catalogue.CatchUpAsync(cancellation);
        return await export.RunAsync(
            "batches", BatchList.Shape, request, actor, Permission.BatchRead, context => context.Set<ClaimsBatch>().Include(batch => batch.Tables).AsSplitQuery(), BatchView.Of, cancellation);
    }

    private static async Task<Ok<BatchDetailView>> ReadAsync(
        string number, int? wait, CaseworkContext context, BatchCatalogue catalogue, RuleColumns rules, AwaitBatch ends, CancellationToken cancellation)
    {
        if (wait is < 0 or > LongestWait)
            throw RequestRefusedException.BadQuery("wait", $"wait is a number of seconds from 0 to {LongestWait}.");
        if (wait is { } seconds)
            await ends.RunAsync(number, TimeSpan.FromSeconds(seconds), cancellation);
        await catalogue.CatchUpAsync(cancellation);
        return TypedResults.Ok(await new BatchDetails(context, rules).ReadAsync(number, cancellation));
    }
}
