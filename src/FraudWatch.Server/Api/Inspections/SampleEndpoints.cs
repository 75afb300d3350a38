using FraudWatch.Casework.Inspections;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using FraudWatch.Pipeline.Inspections;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Inspections;

/// <summary>Samples of an institution's discharges, with their own provable draw.</summary>
internal static class SampleEndpoints
{
    public static void MapSamples(this IEndpointRouteBuilder api)
    {
        api.MapGet("/inspections/{id:long}/samples", ListAsync).WithTags("samples").WithName("list_samples").WithSummary("The samples of an inspection.")
            .Lists(SampleList.Samples).Requires(Permission.PlanRead);
        api.MapGroup("").WithTags("samples").MapExport("/inspections/{id:long}/samples", "samples", SampleList.Samples, Permission.Export, ExportAsync);
        api.MapPost("/inspections/{id:long}/samples", CommitAsync).WithTags("samples").WithName("commit_sample")
            .WithSummary("Freeze the discharges of a period and seal a seed.")
            .Example(new NewSample { FirstDay = new DateOnly(2026, 1, 1), LastDay = new DateOnly(2026, 3, 31), AgreementClause = "第三十二条" })
            .Idempotent().Requires(Permission.PlanWork);
        var samples = api.MapGroup("/samples").WithTags("samples");
        samples.MapGet("/{id:long}", ReadAsync).WithName("read_sample").WithSummary("One sample.").Requires(Permission.PlanRead);
        samples.MapPost("/{id:long}/draw", DrawAsync).WithName("draw_sample").WithSummary("Draw by the scheme: single diseases all, up to 50 all, up to 150 half, above a third.").Requires(Permission.PlanWork);
        samples.MapGet("/{id:long}/published", PublishedAsync).WithName("read_published_sample")
            .WithSummary("Everything that 'fraudwatch plan verify' or another program needs to repeat the draw.").Produces<PublishedRecords>().Requires(Permission.PlanRead);
        samples.MapGet("/{id:long}/records", RecordsAsync).WithName("list_sampled_records").WithSummary("The records that were drawn, with what pulls each from the archive.")
            .Lists(SampleList.Records).Requires(Permission.PlanRead);
        samples.MapExport("/{id:long}/records", "sampled_records", SampleList.Records, Permission.Export, ExportRecordsAsync);
        samples.MapPut("/{id:long}/records/{record}", NoteAsync).WithName("note_record")
            .Explains("record", "The record, by its record_id.").WithSummary("Note what was found in a record.")
            .Example(new RecordFinding { Status = RecordStatus.Pulled, AmountFound = 320.50m, Remark = "重复收费" }).Requires(Permission.PlanWork);
    }

    private static async Task<Ok<Page<SampleView>>> ListAsync(long id, HttpRequest request, CaseworkContext context, Actor actor, CancellationToken cancellation)
    {
        await context.InspectionAsync(actor, id, cancellation);
        return TypedResults.Ok(await SampleList.Samples.PageAsync(Of(context, id), request, SampleView.From, cancellation));
    }

    private static async Task<IResult> ExportAsync(long id, HttpRequest request, CaseworkContext context, Actor actor, ShapeExport export, CancellationToken cancellation)
    {
        await context.InspectionAsync(actor, id, cancellation);
        return await export.RunAsync("samples", SampleList.Samples, request, actor, Permission.PlanRead, rows => Of(rows, id), SampleView.From, cancellation);
    }

    private static async Task<Ok<Page<SampledRecordView>>> RecordsAsync(
        long id, HttpRequest request, CaseworkContext context, Actor actor, RecordStays stays, CancellationToken cancellation)
    {
        var sample = await context.VisibleSampleAsync(actor, id, cancellation);
        var page = await SampleList.Records.PageAsync(Drawn(context, id), request, record => record, cancellation);
        var view = await stays.OfAsync(sample, page.Items, cancellation);
        return TypedResults.Ok(new Page<SampledRecordView>([.. page.Items.Select(view)], page.Next, page.Total));
    }

    private static async Task<IResult> ExportRecordsAsync(
        long id, HttpRequest request, CaseworkContext context, Actor actor, RecordStays stays, ShapeExport export, CancellationToken cancellation)
    {
        var view = await stays.OfAllAsync(await context.VisibleSampleAsync(actor, id, cancellation), cancellation);
        return await export.RunAsync("sampled-records", SampleList.Records, request, actor, Permission.PlanRead, rows => Drawn(rows, id), view, cancellation);
    }

    private static IQueryable<RecordSampling> Of(CaseworkContext context, long inspection) =>
        context.Set<RecordSampling>().Include(sample => sample.Records).Where(sample => sample.InspectionId == inspection);

    private static IQueryable<SampledRecord> Drawn(CaseworkContext context, long sample) =>
        context.Set<SampledRecord>().Where(record => record.SamplingId == sample && record.Position > 0);

    private static async Task<TaggedCreated<SampleView>> CommitAsync(
        long id, NewSample request, Actor actor, CommitSample commit, ClaimsStore claims, CancellationToken cancellation)
    {
        var sample = await commit.RunAsync(actor, id, request, (institution, wanted) => DischargedRecords.Of(claims, institution, wanted.FirstDay, wanted.LastDay), cancellation);
        return new TaggedCreated<SampleView>($"/api/v1/samples/{sample.Id}", SampleView.From(sample), sample.Version);
    }

    private static async Task<Tagged<SampleView>> ReadAsync(long id, CaseworkContext context, Actor actor, CancellationToken cancellation) =>
        Answer(await context.SampleAsync(actor, id, cancellation));

    private static async Task<Tagged<SampleView>> DrawAsync(long id, IfMatch version, Actor actor, DrawSample draw, CancellationToken cancellation) =>
        Answer(await draw.RunAsync(actor, id, version.Version, cancellation));

    private static async Task<Tagged<SampleView>> NoteAsync(
        long id, string record, IfMatch version, RecordFinding finding, Actor actor, NoteRecord note, CancellationToken cancellation) =>
        Answer(await note.RunAsync(actor, id, version.Version, record, finding, cancellation));

    private static async Task<ContentHttpResult> PublishedAsync(long id, CaseworkContext context, Actor actor, CancellationToken cancellation) =>
        TypedResults.Content(PublishedJson.Write((await context.SampleAsync(actor, id, cancellation)).Published()), "application/json");

    private static Tagged<SampleView> Answer(RecordSampling sample) => new(SampleView.From(sample), sample.Version);
}
