using FraudWatch.Casework.Cases;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Cases;

/// <summary>Changes of many cases: counted, confirmed once, by two persons when there are very many, and undone for a day.</summary>
internal static class BulkEndpoints
{
    public static void MapBulkChanges(this IEndpointRouteBuilder api)
    {
        var bulk = api.MapGroup("/bulk-changes").WithTags("Bulk changes");
        bulk.MapGet("", ListAsync).WithName("list_bulk_changes").WithSummary("Your own, those that wait for a second person, and those that you decided.")
            .Lists(DeskShapes.Bulk).Requires(Permission.CaseBulk);
        bulk.MapExport("", "bulk_changes", DeskShapes.Bulk, Permission.CaseBulk, ExportAsync);
        bulk.MapPost("", ProposeAsync).WithName("propose_bulk_change").WithSummary("Count what a change would touch; nothing is changed yet.")
            .Example(new BulkRequest { Filter = new Dictionary<string, string> { ["scheme"] = "charging", ["open"] = "true" }, Action = BulkActions.Snooze, Until = new DateOnly(2026, 12, 1) })
            .Idempotent().Requires(Permission.CaseBulk);
        bulk.MapPost("/{id:long}/confirm", ConfirmAsync).WithName("confirm_bulk_change").WithSummary("Do it, if as many cases match as were stated; very many wait for an approval.")
            .Example(new ConfirmRequest("0f3c")).Requires(Permission.CaseBulk);
        bulk.MapPost("/{id:long}/undo", UndoAsync).WithName("undo_bulk_change").WithSummary("Take it back, within 24 hours.").Requires(Permission.CaseBulk);
    }

    private static async Task<Ok<Page<BulkView>>> ListAsync(HttpRequest request, Actor actor, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await DeskShapes.Bulk.PageAsync(Seen(context, actor), request, BulkView.Of, cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, CancellationToken cancellation) =>
        export.RunAsync("bulk-changes", DeskShapes.Bulk, request, actor, Permission.CaseBulk, context => Seen(context, actor), BulkView.Of, cancellation);

    private static IQueryable<BulkChange> Seen(CaseworkContext context, Actor actor)
    {
        var within = context.UsersWithin(actor.Scope);
        return context.Set<BulkChange>().Where(one => one.AuthorId == actor.UserId || one.ApproverId == actor.UserId || (one.State == BulkState.AwaitsApproval && within.Contains(one.AuthorId)));
    }

    private static async Task<Created<BulkView>> ProposeAsync(BulkRequest request, Actor actor, ProposeBulk propose, CancellationToken cancellation)
    {
        var proposal = await propose.RunAsync(
            actor, CaseFilterTexts.Read(request.Filter), request.Action, new BulkArguments(request.OwnerId, request.Until, request.Filter), cancellation);
        return TypedResults.Created($"/api/v1/bulk-changes/{proposal.Change.Id}", BulkView.Of(proposal.Change) with { Token = proposal.Token });
    }

    private static async Task<Ok<BulkView>> ConfirmAsync(long id, ConfirmRequest request, Actor actor, ConfirmBulk confirm, CancellationToken cancellation) =>
        TypedResults.Ok(BulkView.Of(await confirm.RunAsync(actor, id, request.Token, cancellation)));

    private static async Task<Ok<BulkView>> UndoAsync(long id, Actor actor, UndoBulk undo, CancellationToken cancellation)
    {
        var undone = await undo.RunAsync(actor, id, cancellation);
        return TypedResults.Ok(BulkView.Of(undone.Change) with { Restored = undone.Restored, Left = undone.Left });
    }
}
