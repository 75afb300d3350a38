using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What a case is like, what it hangs together with, and the graph of it.</summary>
internal static class RelationEndpoints
{
    private const int Shown = 20;

    public static void MapRelations(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases/{id:long}").WithTags("Relations");
        cases.MapGet("/similar", SimilarAsync).WithName("list_similar_cases").WithSummary("Decided cases like this one, the most alike first.").Requires(Permission.CaseRead);
        cases.MapGet("/related", RelatedAsync).WithName("list_related_cases").WithSummary("Other cases of this person, physician, phone, bed.").Requires(Permission.CaseRead);
        cases.MapGet("/links", GraphAsync).WithName("read_case_links")
            .Explains("nodes", "At most so many nodes, up to 200.").WithSummary("The link graph around a case, laid out, at most 200 nodes.").Requires(Permission.CaseRead);
        api.MapGet("/links", AroundAsync).WithTags("Relations").WithName("read_links")
            .Explains("kind", "person, physician, phone, bed or institution.")
            .Explains("value", "Its handle or code, as a node of a graph gives it.")
            .Explains("nodes", "At most so many nodes, up to 200.")
            .WithSummary("The link graph around a person, physician, phone, bed or institution: it grows on click.").Requires(Permission.CaseRead);
    }

    private static async Task<Ok<IReadOnlyList<SimilarView>>> SimilarAsync(
        long id, Actor actor, ReadCase read, SimilarCases similar, CaseViews views, CancellationToken cancellation)
    {
        await views.ReadyAsync(cancellation);
        var found = await similar.RunAsync(actor, await read.RunAsync(actor, id, cancellation), Shown, cancellation);
        return TypedResults.Ok<IReadOnlyList<SimilarView>>([.. found.Select(one => new SimilarView(views.Of(one.Case), one.Likeness))]);
    }

    private static async Task<Ok<IReadOnlyList<RelatedView>>> RelatedAsync(
        long id, Actor actor, ReadCase read, RelatedCases related, CaseViews views, CaseDesk desk, TieNames names, CancellationToken cancellation)
    {
        await read.RunAsync(actor, id, cancellation);
        await views.ReadyAsync(cancellation);
        var found = await related.RunAsync(actor, id, Shown, cancellation);
        var labels = await names.OfAsync(found.SelectMany(one => one.Ties).Select(tie => (tie.Kind, tie.Value)), cancellation);
        return TypedResults.Ok<IReadOnlyList<RelatedView>>([.. found.Select(one => new RelatedView(
            views.Of(one.Case), [.. one.Ties.Select(tie => TieView.Of(tie.Kind, tie.Value, tie.Findings, desk.Persons, labels.GetValueOrDefault((tie.Kind, tie.Value))))]))]);
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
