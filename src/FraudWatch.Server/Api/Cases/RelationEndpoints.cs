using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What a case is like, what it hangs together with, and the graph of it.</summary>
internal static class RelationEndpoints
{
    // Of the latest that were compared, and of those that share most.
    private const int Most = 500;

    public static void MapRelations(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases/{id:long}").WithTags("Relations");
        cases.MapGet("/similar", SimilarAsync).WithName("list_similar_cases").WithSummary("Decided cases like this one, the most alike first; of the latest 500 that share a rule.")
            .Lists(RelationShapes.Similar).Requires(Permission.CaseRead);
        cases.MapExport("/similar", "similar_cases", RelationShapes.Similar, Permission.Export, ExportSimilarAsync);
        cases.MapGet("/related", RelatedAsync).WithName("list_related_cases").WithSummary("Other cases of this person, physician, phone, bed; the 500 that share most.")
            .Lists(RelationShapes.Related).Requires(Permission.CaseRead);
        cases.MapExport("/related", "related_cases", RelationShapes.Related, Permission.Export, ExportRelatedAsync);
        cases.MapGetLate("/links", GraphAsync).WithName("read_case_links")
            .Explains("nodes", "At most so many nodes, up to 200.").WithSummary("The link graph around a case, laid out, at most 200 nodes.").Requires(Permission.CaseRead);
        api.MapGetLate("/links", AroundAsync).WithTags("Relations").WithName("read_links")
            .Explains("kind", "person, physician, phone, bed or institution.")
            .Explains("value", "Its handle or code, as a node of a graph gives it.")
            .Explains("nodes", "At most so many nodes, up to 200.")
            .WithSummary("The link graph around a person, physician, phone, bed or institution: it grows on click.").Requires(Permission.CaseRead);
    }

    private static async Task<Ok<Page<SimilarView>>> SimilarAsync(
        long id, HttpRequest request, Actor actor, ReadCase read, SimilarCases similar, CaseViews views, CancellationToken cancellation)
    {
        await views.ReadyAsync(cancellation);
        var found = await similar.RunAsync(actor, await read.RunAsync(actor, id, cancellation), Most, cancellation);
        return TypedResults.Ok(RelationShapes.Similar.Page(found, request, one => new SimilarView(views.Of(one.Case), one.Likeness)));
    }

    private static async Task<IResult> ExportSimilarAsync(
        long id, HttpRequest request, Actor actor, ReadCase read, SimilarCases similar, CaseDesk desk, ShapeExport export, CancellationToken cancellation)
    {
        var found = await similar.RunAsync(actor, await read.RunAsync(actor, id, cancellation), Most, cancellation);
        return await export.RunAsync("similar-cases", RelationShapes.Similar, request, actor, Permission.CaseRead, found, RelationShapes.SimilarColumns(desk), cancellation);
    }

    private static async Task<Ok<Page<RelatedView>>> RelatedAsync(
        long id, HttpRequest request, Actor actor, ReadCase read, RelatedCases related, CaseViews views, CaseDesk desk, TieNames names, CancellationToken cancellation)
    {
        await read.RunAsync(actor, id, cancellation);
        await views.ReadyAsync(cancellation);
        var page = RelationShapes.Related.Page(await related.RunAsync(actor, id, Most, cancellation), request, one => one);
        var ties = await TiesAsync(page.Items, desk, names, cancellation);
        return TypedResults.Ok(new Page<RelatedView>([.. page.Items.Select(one => new RelatedView(views.Of(one.Case), [.. ties(one)]))], page.Next, page.Total));
    }

    private static async Task<IResult> ExportRelatedAsync(
        long id, HttpRequest request, Actor actor, ReadCase read, RelatedCases related, CaseDesk desk, TieNames names, ShapeExport export, CancellationToken cancellation)
    {
        await read.RunAsync(actor, id, cancellation);
        var found = await related.RunAsync(actor, id, Most, cancellation);
        var columns = RelationShapes.RelatedColumns(desk, await TiesAsync(found, desk, names, cancellation));
        return await export.RunAsync("related-cases", RelationShapes.Related, request, actor, Permission.CaseRead, found, columns, cancellation);
    }

    private static async Task<Func<RelatedCase, IEnumerable<TieView>>> TiesAsync(IReadOnlyList<RelatedCase> cases, CaseDesk desk, TieNames names, CancellationToken cancellation)
    {
        var labels = await names.OfAsync(cases.SelectMany(one => one.Ties).Select(tie => (tie.Kind, tie.Value)), cancellation);
        return one => one.Ties.Select(tie => TieView.Of(tie.Kind, tie.Value, tie.Findings, desk.Persons, labels.GetValueOrDefault((tie.Kind, tie.Value))));
    }

    private static async Task<Ok<LinkGraph>> GraphAsync(long id, int? nodes, Actor actor, ReadCase read, DrawLinks draw, TieNames names, CancellationToken cancellation)
    {
        var graph = await draw.AroundAsync(actor, await read.RunAsync(actor, id, cancellation), nodes ?? GraphLayout.MostNodes, cancellation);
        return TypedResults.Ok(await names.InAsync(graph, cancellation));
    }

    private static async Task<Ok<LinkGraph>> AroundAsync(string kind, string value, int? nodes, Actor actor, DrawLinks draw, TieNames names, CancellationToken cancellation)
    {
        var named = FilterText.Names<LinkKind>("kind", kind)[0];
        if (named == LinkKind.Case)
            throw RefusedException.Invalid("kind", "Around a case the graph is at /api/v1/cases/{id}/links.");
        return TypedResults.Ok(await names.InAsync(await draw.AroundAsync(actor, named, value, nodes ?? GraphLayout.MostNodes, cancellation), cancellation));
    }
}
