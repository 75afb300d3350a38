using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Cases;

/// <summary>Joining cases, splitting them, and taking either back.</summary>
internal static class GroupingEndpoints
{
    public static void MapGroupings(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases/{id:long}").WithTags("Merge and split");
        cases.MapGet("/regroupings", ListAsync).WithName("list_regroupings").WithSummary("Merges and splits that a case had part in, the latest first.")
            .Lists(CaseContentShapes.Regroupings).Requires(Permission.CaseRead);
        cases.MapExport("/regroupings", "regroupings", CaseContentShapes.Regroupings, Permission.Export, ExportAsync);
        cases.MapPost("/merges", MergeAsync).WithName("merge_cases").WithSummary("Join another case to this one.")
            .Example(new MergeRequest(17)).Requires(Permission.CaseWork);
        cases.MapPost("/splits", SplitAsync).WithName("split_case").WithSummary("Give some findings a case of their own.")
            .Example(new SplitRequest(["0123456789abcdef0123456789abcdef"])).Requires(Permission.CaseWork);
        api.MapDelete("/regroupings/{regrouping:long}", UndoAsync).WithTags("Merge and split").WithName("undo_regrouping")
            .Explains("regrouping", "The merge or split, by its number.")
            .WithSummary("Take a merge or a split back.").Requires(Permission.CaseWork);
    }

    private static async Task<Ok<Page<Regrouping>>> ListAsync(
        long id, HttpRequest request, Actor actor, ReadCase read, CaseworkContext context, CancellationToken cancellation)
    {
        await read.RunAsync(actor, id, cancellation);
        return TypedResults.Ok(await CaseContentShapes.Regroupings.PageAsync(Of(context, id), request, one => one, cancellation));
    }

    private static async Task<IResult> ExportAsync(long id, HttpRequest request, Actor actor, ReadCase read, ShapeExport export, CancellationToken cancellation)
    {
        await read.RunAsync(actor, id, cancellation);
        return await export.RunAsync("regroupings", CaseContentShapes.Regroupings, request, actor, Permission.CaseRead, context => Of(context, id), one => one, cancellation);
    }

    private static IQueryable<Regrouping> Of(CaseworkContext context, long id) => context.Set<Regrouping>().Where(one => one.FromCaseId == id || one.ToCaseId == id);

    private static async Task<TaggedCreated<Regrouping>> MergeAsync(
        long id, IfMatch version, MergeRequest request, Actor actor, MergeCases merge, CancellationToken cancellation) =>
        Answer(await merge.RunAsync(actor, id, version.Version, request.CaseId, cancellation));

    private static async Task<TaggedCreated<Regrouping>> SplitAsync(
        long id, IfMatch version, SplitRequest request, Actor actor, SplitCase split, CancellationToken cancellation) =>
        Answer(await split.RunAsync(actor, id, version.Version, request.FindingIds, cancellation));

    private static async Task<Tagged<Regrouping>> UndoAsync(long regrouping, IfMatch version, Actor actor, UndoRegrouping undo, CancellationToken cancellation)
    {
        var undone = await undo.RunAsync(actor, regrouping, version.Version, cancellation);
        return new Tagged<Regrouping>(undone, undone.Version);
    }

    private static TaggedCreated<Regrouping> Answer(Regrouping one) => new($"/api/v1/regroupings/{one.Id}", one, one.Version);
}
