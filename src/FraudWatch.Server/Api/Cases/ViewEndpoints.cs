using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Cases;

/// <summary>Saved views of the queue and their short links.</summary>
internal static class ViewEndpoints
{
    private static readonly ViewRequest Example = new() { Name = "Overdue here", Query = "overdue=true&region=990100&sort=due_on" };

    public static void MapViews(this IEndpointRouteBuilder api)
    {
        var views = api.MapGroup("/views").WithTags("Saved views");
        views.MapGet("", ListAsync).WithName("list_views").WithSummary("Your own and the shared ones.").Lists(DeskShapes.Views).Requires(Permission.CaseRead);
        views.MapExport("", "views", DeskShapes.Views, Permission.CaseRead, ExportAsync);
        views.MapGet("/{link}", FollowAsync).WithName("follow_view")
            .Explains("link", "The short link.").WithSummary("The view behind a short link.").Requires(Permission.CaseRead);
        views.MapPost("", AddAsync).WithName("add_view").WithSummary("Save a view.").Example(Example).Idempotent().Requires(Permission.CaseStep);
        views.MapPut("/{id:long}", ChangeAsync).WithName("change_view").WithSummary("Change a view of yours.").Example(Example).Requires(Permission.CaseStep);
        views.MapDelete("/{id:long}", RemoveAsync).WithName("remove_view").WithSummary("Remove a view of yours.").Requires(Permission.CaseStep);
    }

    private static async Task<Ok<Page<SavedView>>> ListAsync(HttpRequest request, Actor actor, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await DeskShapes.Views.PageAsync(Seen(context, actor), request, one => one, cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, CancellationToken cancellation) =>
        export.RunAsync("views", DeskShapes.Views, request, actor, Permission.CaseRead, context => Seen(context, actor), one => one, cancellation);

    private static IQueryable<SavedView> Seen(CaseworkContext context, Actor actor) => context.Set<SavedView>().Where(view => view.OwnerId == actor.UserId || view.Shared);

    private static async Task<Tagged<SavedView>> FollowAsync(string link, SavedViews views, CancellationToken cancellation) =>
        Answer(await views.FollowAsync(link, cancellation));

    private static async Task<TaggedCreated<SavedView>> AddAsync(ViewRequest request, Actor actor, SavedViews views, CancellationToken cancellation)
    {
        var view = await views.AddAsync(actor, request.Name, request.Query, request.Shared, cancellation);
        return new TaggedCreated<SavedView>($"/api/v1/views/{view.Link}", view, view.Version);
    }

    private static async Task<Tagged<SavedView>> ChangeAsync(
        long id, IfMatch version, ViewRequest request, Actor actor, SavedViews views, CancellationToken cancellation) =>
        Answer(await views.ChangeAsync(actor, id, version.Version, request.Name, request.Query, request.Shared, cancellation));

    private static async Task<NoContent> RemoveAsync(long id, IfMatch version, Actor actor, SavedViews views, CancellationToken cancellation)
    {
        await views.RemoveAsync(actor, id, version.Version, cancellation);
        return TypedResults.NoContent();
    }

    private static Tagged<SavedView> Answer(SavedView view) => new(view, view.Version);
}
