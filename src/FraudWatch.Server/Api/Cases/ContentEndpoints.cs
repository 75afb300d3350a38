using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What belongs to a case: findings, journal, comments, files. To read any of it is to read the case.</summary>
internal static class ContentEndpoints
{
    public static void MapCaseContents(this IEndpointRouteBuilder api)
    {
        var largest = api.ServiceProvider.GetRequiredService<CaseDesk>().Settings.LargestFile;
        var cases = api.MapGroup("/cases/{id:long}").WithTags("Case contents");
        cases.MapGet("/findings", FindingsAsync).WithName("list_case_findings").WithSummary("Findings, as they were when they joined.")
            .Lists(CaseShapes.Findings).Requires(Permission.CaseRead);
        cases.MapExport("/findings", "case_findings", CaseShapes.Findings, Permission.Export, ExportFindingsAsync);
        api.MapGet("/case-findings", AllFindingsAsync).WithTags("Case contents").WithName("list_findings_in_cases")
            .WithSummary("Findings of all cases with their verdicts: what the figures of rules count.")
            .Lists(CaseShapes.AllFindings).Requires(Permission.CaseRead);
        api.MapGroup("").WithTags("Case contents").MapExport("/case-findings", "findings_in_cases", CaseShapes.AllFindings, Permission.Export, ExportAllFindingsAsync);
        cases.MapGet("/journal", JournalAsync).WithName("list_case_journal").WithSummary("Every action, read, comment and file, the latest first.")
            .Lists(CaseContentShapes.Journal).Requires(Permission.CaseRead);
        cases.MapExport("/journal", "case_journal", CaseContentShapes.Journal, Permission.Export, ExportJournalAsync);
        cases.MapGet("/comments", CommentsAsync).WithName("list_case_comments").WithSummary("Comments, the oldest first.")
            .Lists(CaseContentShapes.Comments).Requires(Permission.CaseRead);
        cases.MapExport("/comments", "case_comments", CaseContentShapes.Comments, Permission.Export, ExportCommentsAsync);
        cases.MapPost("/comments", CommentAsync).WithName("add_comment").WithSummary("Comment on a case.")
            .Example(new CommentRequest("Chart 12031 pulled; see the nursing notes.")).Idempotent().Requires(Permission.CaseStep);
        cases.MapGet("/files", FilesAsync).WithName("list_case_files").WithSummary("Files, the oldest first.").Lists(CaseContentShapes.Files).Requires(Permission.CaseRead);
        cases.MapExport("/files", "case_files", CaseContentShapes.Files, Permission.Export, ExportFilesAsync);
        cases.MapPost("/files", AttachAsync).WithName("attach_file")
            .Explains("name", "The file's name.").WithSummary("Attach a file: its bytes are the body, its name is in the query.")
            .Accepts<Stream>("application/octet-stream").Example("(the bytes of the file)").WithMetadata(new RequestSizeLimitAttribute(largest + 1)).Requires(Permission.CaseStep);
        cases.MapGet("/files/{file:long}", OpenAsync).WithName("open_file")
            .Explains("file", "The file, by its number.").AnswersFile("application/octet-stream").WithSummary("The bytes of a file, checked against their hash.").Requires(Permission.CaseRead);
    }

    private static async Task<Ok<Page<FindingView>>> FindingsAsync(
        long id, HttpRequest request, Actor actor, ReadCase read, CaseworkContext context, CaseDesk desk, RuleBook rules, CancellationToken cancellation)
    {
        await read.RunAsync(actor, id, cancellation);
        return TypedResults.Ok(await CaseShapes.Findings.PageAsync(context.Set<CaseFinding>().Where(one => one.CaseId == id), request, one => FindingView.Of(one, desk.Persons, rules), cancellation));
    }

    private static async Task<Ok<Page<CaseFindingView>>> AllFindingsAsync(HttpRequest request, Actor actor, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await CaseShapes.AllFindings.PageAsync(
            context.Set<CaseFinding>().InScope(actor.Scope, one => one.Case == null ? "" : one.Case.Region), request, CaseFindingView.Of, cancellation));

    private static async Task<IResult> ExportFindingsAsync(
        long id, HttpRequest request, Actor actor, ReadCase read, ShapeExport export, CaseDesk desk, RuleBook rules, CancellationToken cancellation)
    {
        await read.RunAsync(actor, id, cancellation);
        return await export.RunAsync(
            "case-findings", CaseShapes.Findings, request, actor, Permission.CaseRead, rows => rows.Set<CaseFinding>().Where(one => one.CaseId == id), one => FindingView.Of(one, desk.Persons, rules), cancellation);
    }

    private static Task<IResult> ExportAllFindingsAsync(HttpRequest request, Actor actor, ShapeExport export, CancellationToken cancellation) => export.RunAsync(
        "findings-in-cases", CaseShapes.AllFindings, request, actor, Permission.CaseRead,
        rows => rows.Set<CaseFinding>().InScope(actor.Scope, one => one.Case == null ? "" : one.Case.Region), CaseFindingView.Of, cancellation);

    private static async Task<IResult> ExportJournalAsync(long id, HttpRequest request, Actor actor, ReadCase read, ShapeExport export, CancellationToken cancellation)
    {
        await read.RunAsync(actor, id, cancellation);
        return await export.RunAsync(
            "case-journal", CaseContentShapes.Journal, request, actor, Permission.CaseRead, rows => rows.Set<CaseEntry>().Where(one => one.CaseId == id), EntryView.Of, cancellation);
    }

    private static async Task<Ok<Page<EntryView>>> JournalAsync(
        long id, HttpRequest request, Actor actor, ReadCase read, CaseworkContext context, CancellationToken cancellation)
    {
        await read.RunAsync(actor, id, cancellation);
        return TypedResults.Ok(await CaseContentShapes.Journal.PageAsync(context.Set<CaseEntry>().Where(one => one.CaseId == id), request, EntryView.Of, cancellation));
    }

    private static async Task<Ok<Page<CaseComment>>> CommentsAsync(
        long id, HttpRequest request, Actor actor, ReadCase read, CaseworkContext context, CancellationToken cancellation)
    {
        await read.RunAsync(actor, id, cancellation);
        return TypedResults.Ok(await CaseContentShapes.Comments.PageAsync(context.Set<CaseComment>().Where(one => one.CaseId == id), request, one => one, cancellation));
    }

    private static async Task<IResult> ExportCommentsAsync(long id, HttpRequest request, Actor actor, ReadCase read, ShapeExport export, CancellationToken cancellation)
    {
        await read.RunAsync(actor, id, cancellation);
        return await export.RunAsync(
            "case-comments", CaseContentShapes.Comments, request, actor, Permission.CaseRead, rows => rows.Set<CaseComment>().Where(one => one.CaseId == id), one => one, cancellation);
    }

    private static async Task<Created<CaseComment>> CommentAsync(long id, CommentRequest request, Actor actor, AddComment add, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/cases/{id}/comments", await add.RunAsync(actor, id, request.Text, cancellation));

    private static async Task<Ok<Page<CaseAttachment>>> FilesAsync(
        long id, HttpRequest request, Actor actor, ReadCase read, CaseworkContext context, CancellationToken cancellation)
    {
        await read.RunAsync(actor, id, cancellation);
        return TypedResults.Ok(await CaseContentShapes.Files.PageAsync(context.Set<CaseAttachment>().Where(one => one.CaseId == id), request, one => one, cancellation));
    }

    private static async Task<IResult> ExportFilesAsync(long id, HttpRequest request, Actor actor, ReadCase read, ShapeExport export, CancellationToken cancellation)
    {
        await read.RunAsync(actor, id, cancellation);
        return await export.RunAsync(
            "case-files", CaseContentShapes.Files, request, actor, Permission.CaseRead, rows => rows.Set<CaseAttachment>().Where(one => one.CaseId == id), one => one, cancellation);
    }

    private static async Task<Created<CaseAttachment>> AttachAsync(
        long id, string name, HttpRequest request, Actor actor, AttachFile attach, CancellationToken cancellation)
    {
        var attachment = await attach.RunAsync(actor, id, name, request.Body, cancellation);
        return TypedResults.Created($"/api/v1/cases/{id}/files/{attachment.Id}", attachment);
    }

    private static async Task<FileStreamHttpResult> OpenAsync(long id, long file, Actor actor, OpenAttachment open, CancellationToken cancellation)
    {
        var (attachment, content) = await open.RunAsync(actor, id, file, cancellation);
        return TypedResults.Stream(content, attachment.ContentType, attachment.Name);
    }
}
