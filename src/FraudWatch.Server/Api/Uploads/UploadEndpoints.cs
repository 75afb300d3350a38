using FraudWatch.Casework.Claims;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Hosting;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Uploads;

/// <summary>The ways in for claims: a file in pieces, or whole in one request.</summary>
internal static class UploadEndpoints
{
    private const string OffsetHeader = "Upload-Offset";

    public static void MapUploads(this IEndpointRouteBuilder api)
    {
        var largest = new RequestSizeLimitAttribute(api.ServiceProvider.GetRequiredService<ServerOptions>().Claims.LargestUpload + 1);
        var uploads = api.MapGroup("/uploads").WithTags("Claims in");
        uploads.MapGet("", ListAsync).WithName("list_uploads").WithSummary("Your uploads.").Lists(UploadList.Shape).Requires(Permission.ClaimsUpload);
        uploads.MapExport("", "uploads", UploadList.Shape, Permission.ClaimsUpload, ExportAsync);
        uploads.MapPost("", BeginAsync).WithName("begin_upload").WithSummary("Begin a file that is sent in pieces.")
            .Example(UploadRequest.Sample).Idempotent().Requires(Permission.ClaimsUpload);
        uploads.MapGet("/{id:long}", ReadAsync).WithName("read_upload").WithSummary("One upload, where its next piece begins, and its batch.").Requires(Permission.ClaimsUpload);
        uploads.MapMethods("/{id:long}", ["HEAD"], OffsetAsync).WithName("upload_offset").WithSummary("Where the next piece begins, as Upload-Offset.").Requires(Permission.ClaimsUpload);
        uploads.MapPatch("/{id:long}", AddAsync).WithName("add_to_upload")
            .Explains("offset", "The byte of the file that the piece begins at.")
            .Explains("sha256", "SHA-256 of the piece, hexadecimal; not checked unless given.")
            .WithSummary("Send the piece that begins at `offset`; with `sha256`, that of the piece, it is checked.")
            .Accepts<Stream>("application/octet-stream").Example("(the bytes of the piece)").WithMetadata(largest).Requires(Permission.ClaimsUpload);
        uploads.MapPost("/{id:long}/complete", CompleteAsync).WithName("complete_upload")
            .WithSummary("The file is whole: it becomes a batch. Content that was sent before is the batch that it was.").Requires(Permission.ClaimsUpload);
        uploads.MapDelete("/{id:long}", CancelAsync).WithName("cancel_upload").WithSummary("Give an upload up and delete its bytes.").Requires(Permission.ClaimsUpload);
        api.MapPost("/claims", WholeAsync).WithTags("Claims in").WithName("send_claims")
            .Explains("table", "The national table that the rows belong to; told by the header unless given.")
            .Explains("name", "What the sender calls the file.")
            .WithSummary("Send a whole file, or a stream of JSON lines in national columns, as the body.")
            .Accepts<Stream>("application/x-ndjson", "application/octet-stream", "text/csv", "application/gzip", "application/vnd.apache.parquet", "application/vnd.apache.arrow.stream")
            .Example("(the bytes of the file)")
            .Example("mdtrt_id,psn_no,fixmedins_code,med_type,begntime\nM1,P1,H1,21,2026-03-02 09:00:00\n", "text/csv")
            .Example("{\"mdtrt_id\":\"M1\",\"psn_no\":\"P1\",\"fixmedins_code\":\"H1\",\"med_type\":\"21\",\"begntime\":\"2026-03-02 09:00:00\"}\n", "application/x-ndjson")
            .WithMetadata(largest).Requires(Permission.ClaimsUpload);
    }

    private static async Task<Ok<Page<UploadView>>> ListAsync(HttpRequest request, Actor actor, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await UploadList.Shape.PageAsync(Own(context, actor), request, UploadView.Of, cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, CancellationToken cancellation) => export.RunAsync(
        "uploads", UploadList.Shape, request, actor, Permission.ClaimsUpload, context => Own(context, actor), UploadRow.Of, cancellation);

    private static IQueryable<ClaimsUpload> Own(CaseworkContext context, Actor actor) =>
        context.Set<ClaimsUpload>().Include(upload => upload.Batch).Where(upload => upload.OwnerId == actor.UserId);

    private static async Task<Created<UploadView>> BeginAsync(UploadRequest request, Actor actor, ReceiveContent receive, CancellationToken cancellation)
    {
        var upload = await receive.BeginAsync(actor, request.ToCommand(), cancellation);
        return TypedResults.Created($"/api/v1/uploads/{upload.Id}", UploadView.Of(upload));
    }

    private static async Task<Ok<UploadView>> ReadAsync(long id, Actor actor, ReceiveUpload uploads, HttpResponse response, CancellationToken cancellation) =>
        Answer(response, await uploads.OwnAsync(actor, id, cancellation));

    private static async Task<NoContent> OffsetAsync(long id, Actor actor, ReceiveUpload uploads, HttpResponse response, CancellationToken cancellation)
    {
        Answer(response, await uploads.OwnAsync(actor, id, cancellation));
        return TypedResults.NoContent();
    }

    private static async Task<Ok<UploadView>> AddAsync(
        long id, long offset, string? sha256, HttpRequest request, Actor actor, ReceiveContent receive, CancellationToken cancellation)
    {
        if (sha256 is { } hash && !UploadRequest.IsHash(hash))
            throw RequestRefusedException.BadQuery("sha256", "sha256 has 64 hexadecimal digits.");
        return Answer(request.HttpContext.Response, await receive.AddAsync(actor, id, offset, sha256, request.Body, cancellation));
    }

    private static async Task<Accepted<UploadView>> CompleteAsync(long id, Actor actor, ReceiveContent receive, CancellationToken cancellation)
    {
        var upload = await receive.CompleteAsync(actor, id, cancellation);
        return TypedResults.Accepted($"/api/v1/batches/{upload.Batch?.Number}", UploadView.Of(upload));
    }

    private static async Task<NoContent> CancelAsync(long id, Actor actor, ReceiveContent receive, CancellationToken cancellation)
    {
        await receive.CancelAsync(actor, id, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Accepted<BatchLink>> WholeAsync(
        string? table, string? name, HttpRequest request, Actor actor, ReceiveContent receive, CancellationToken cancellation)
    {
        var batch = await receive.WholeAsync(actor, name ?? table ?? "claims", table, request.Body, cancellation);
        return TypedResults.Accepted($"/api/v1/batches/{batch.Number}", BatchLink.Of(batch));
    }

    private static Ok<UploadView> Answer(HttpResponse response, ClaimsUpload upload)
    {
        response.Headers[OffsetHeader] = upload.Offset.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return TypedResults.Ok(UploadView.Of(upload));
    }
}
