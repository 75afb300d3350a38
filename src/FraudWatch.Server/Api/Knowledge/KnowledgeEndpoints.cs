using FraudWatch.Casework.Knowledge;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Detection.Knowledge;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Knowledge;

/// <summary>Official knowledge points: which there are, which rules can judge by, and how a publication comes into force.</summary>
internal static class KnowledgeEndpoints
{
    private const string Sample = "rule_class,item_code,item_name,constraint\n药品限医疗机构级别,XA01AA01,某药,限三级医疗机构。\n";

    public static void MapKnowledge(this IEndpointRouteBuilder api)
    {
        var knowledge = api.MapGroup("/knowledge").WithTags("knowledge");
        knowledge.MapGet("/points", List).WithName("list_knowledge_points").WithSummary("Knowledge points with their versions, and why rules cannot judge by some.")
            .Lists(PointList.Shape).Requires(Permission.RuleRead);
        knowledge.MapGet("/points/export", ExportAsync).WithName("export_knowledge_points").WithSummary("The points whole.").Exports(PointList.Shape).Requires(Permission.Export);
        knowledge.MapGet("/imports", ListImportsAsync).WithName("list_knowledge_imports").WithSummary("Publications that were sent, newest first.")
            .Lists(KnowledgeImportList.Shape).Requires(Permission.RuleRead);
        knowledge.MapExport("/imports", "knowledge_imports", KnowledgeImportList.Shape, Permission.RuleRead, ExportImportsAsync);
        knowledge.MapGet("/imports/{id:long}", ReadAsync).WithName("read_knowledge_import").WithSummary("One publication with what it would do.").Requires(Permission.RuleRead);
        knowledge.MapPostLate("/imports", ImportAsync).WithName("import_knowledge")
            .WithSummary("Send a publication (CSV; its header says what it is) as the body; it is counted, and comes into force when a second person approves.")
            .Explains("name", "What the file is called; knowledge.csv unless told.")
            .Explains("valid_from", "First day of force of rows that state none; the publication's own unless told.")
            .Explains("region", "Division that the points hold in; everywhere unless told.")
            .Explains("update_replaces", "Whether the points end that the file's own update leaves out; false unless told.")
            .Explains("replace_table", "Whether a file in the shape of a knowledge table takes its place instead of adding rows; false unless told.")
            .Accepts<Stream>("text/csv").Example(Sample, "text/csv").WithMetadata(new RequestSizeLimitAttribute(KnowledgeFiles.Largest + 1)).Requires(Permission.RuleRequest);
    }

    private static Ok<Page<KnowledgePoint>> List(HttpRequest request, PointsInForce points) => TypedResults.Ok(PointList.Shape.Page(points.Points, request, point => point));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, PointsInForce points, SendExport send, CancellationToken cancellation)
    {
        var wanted = ExportRequest.Of(request, PointList.Shape, PointList.Shape.Unique);
        return send.RunAsync(actor, "knowledge-points", wanted, () =>
        {
            var matching = PointList.Shape.Whole(points.Points.AsQueryable(), wanted.Query).ToList();
            var rows = matching.Select(point => (IReadOnlyList<object?>)[.. PointList.Columns.Select(column => column.Value(point))]);
            return Task.FromResult(new ExportTable([.. PointList.Columns.Select(column => column.Column)], matching.Count, rows.ToAsyncEnumerable()));
        }, cancellation);
    }

    private static async Task<Ok<Page<KnowledgeImportView>>> ListImportsAsync(HttpRequest request, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await KnowledgeImportList.Shape.PageAsync(context.Set<KnowledgeImport>(), request, KnowledgeImportView.Of, cancellation));

    private static Task<IResult> ExportImportsAsync(HttpRequest request, Actor actor, ShapeExport export, CancellationToken cancellation) => export.RunAsync(
        "knowledge-imports", KnowledgeImportList.Shape, request, actor, Permission.RuleRead, context => context.Set<KnowledgeImport>(), KnowledgeImportRow.Of, cancellation);

    private static async Task<Tagged<KnowledgeImportView>> ReadAsync(long id, CaseworkContext context, CancellationToken cancellation) =>
        Answer(await context.Set<KnowledgeImport>().SingleOrDefaultAsync(import => import.Id == id, cancellation) ?? throw RefusedException.NotFound($"There is no import {id}."));

    private static async Task<TaggedCreated<KnowledgeImportView>> ImportAsync(
        HttpRequest request, Actor actor, AskForKnowledge ask, CancellationToken cancellation, string name = "knowledge.csv",
        [FromQuery(Name = "valid_from")] DateOnly? validFrom = null, string? region = null,
        [FromQuery(Name = "update_replaces")] bool updateReplaces = false, [FromQuery(Name = "replace_table")] bool replaceTable = false)
    {
        var import = await ask.RunAsync(actor, name, new KnowledgeChoices(validFrom, region, updateReplaces, replaceTable), request.Body, cancellation);
        return new TaggedCreated<KnowledgeImportView>($"/api/v1/knowledge/imports/{import.Id}", KnowledgeImportView.Of(import), import.Version);
    }

    private static Tagged<KnowledgeImportView> Answer(KnowledgeImport import) => new(KnowledgeImportView.Of(import), import.Version);
}
