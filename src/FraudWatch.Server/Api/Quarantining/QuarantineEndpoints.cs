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

namespace FraudWatch.Server.Api.Quarantining;

/// <summary>Rows that the claims store did not take, and what is done about them.</summary>
internal static class QuarantineEndpoints
{
    public static void MapQuarantine(this IEndpointRouteBuilder api)
    {
        var rows = api.MapGroup("/quarantine").WithTags("Claims in");
        rows.MapGet("", ListAsync).WithName("list_quarantine").WithSummary("Quarantined rows, without their values.").Lists(QuarantineList.Shape).Requires(Permission.QuarantineRead);
        rows.MapExport("", "quarantine", QuarantineList.Shape, Permission.QuarantineRead, ExportAsync);
        rows.MapGet("/reasons", ReasonsAsync).WithName("list_quarantine_reasons").WithSummary("How many open rows have what wrong, the most frequent first.")
            .Lists(ReasonList.Shape).Requires(Permission.QuarantineRead);
        rows.MapExport("/reasons", "quarantine_reasons", ReasonList.Shape, Permission.QuarantineRead, ExportReasonsAsync);
        rows.MapGetLate("/{id:long}", ReadAsync).WithName("read_quarantined_row")
            .Explains("clear", "true: personal values as they came, for who may repair.")
            .WithSummary("One row with its values, personal ones masked; `clear=true` shows them to who may repair, and is written into the audit trail.").Requires(Permission.QuarantineRead);
        rows.MapPatch("/{id:long}", RepairAsync).WithName("repair_row").WithSummary("Give fields of one row new values.")
            .Example(RowRepairRequest.Sample).Requires(Permission.QuarantineRepair);
        rows.MapPost("/repairs", RepairAllAsync).WithName("repair_rows").WithSummary("Give one field a new value in all open rows that a filter chooses.")
            .Example(RepairRequest.Sample).Idempotent().Requires(Permission.QuarantineRepair);
        rows.MapPost("/sendings", SendAsync).WithName("send_rows_again").WithSummary("Send open rows again, as new batches that name the old ones.")
            .Example(SendAgainRequest.Sample).Idempotent().Requires(Permission.QuarantineRepair);
        rows.MapPost("/discards", DiscardAsync).WithName("discard_rows").WithSummary("Give open rows up, with a reason.")
            .Example(DiscardRequest.Sample).Idempotent().Requires(Permission.QuarantineRepair);
        rows.MapGet("/rows.csv", DownloadAsync).WithName("download_quarantine")
            .Explains("batch", "The batch, by its number.")
            .Explains("table", "The table.").AnswersFile("text/csv")
            .WithSummary("The open rows of one batch and table as CSV in their own columns, in the clear; written into the audit trail.").Requires(Permission.QuarantineRepair);
    }

    private static async Task<Ok<Page<QuarantineRowView>>> ListAsync(HttpRequest request, CaseworkContext context, BatchCatalogue catalogue, CancellationToken cancellation)
    {
        await catalogue.CatchUpAsync(cancellation);
        return TypedResults.Ok(await QuarantineList.Shape.PageAsync(WithBatches(context), request, QuarantineRowView.Of, cancellation));
    }

    private static async Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, BatchCatalogue catalogue, CancellationToken cancellation)
    {
        await catalogue.CatchUpAsync(cancellation);
        return await export.RunAsync("quarantine", QuarantineList.Shape, request, actor, Permission.QuarantineRead, WithBatches, QuarantineRowView.Of, cancellation);
    }

    private static async Task<Ok<Page<ReasonCount>>> ReasonsAsync(HttpRequest request, CaseworkContext context, BatchCatalogue catalogue, CancellationToken cancellation) =>
        TypedResults.Ok(ReasonList.Shape.Page(await CountedAsync(request, context, catalogue, cancellation), request, count => count));

    private static async Task<IResult> ExportReasonsAsync(
        HttpRequest request, Actor actor, CaseworkContext context, BatchCatalogue catalogue, ShapeExport export, CancellationToken cancellation) => await export.RunAsync(
        "quarantine-reasons", ReasonList.Shape, request, actor, Permission.QuarantineRead, await CountedAsync(request, context, catalogue, cancellation), count => count, cancellation);

    private static async Task<IEnumerable<ReasonCount>> CountedAsync(HttpRequest request, CaseworkContext context, BatchCatalogue catalogue, CancellationToken cancellation)
    {
        await catalogue.CatchUpAsync(cancellation);
        var batch = request.Query[ReasonList.Batch] is [{ Length: > 0 } number] ? number : null;
        var open = new QuarantineFilter { Batch = batch }.Of(context.Set<QuarantineEntry>().Where(entry => entry.State == QuarantineState.Open));
        var counts = await open.GroupBy(entry => new { entry.TableName, entry.ColumnName, entry.Reason })
            .Select(group => new { group.Key.TableName, group.Key.ColumnName, group.Key.Reason, Rows = group.Count() }).ToListAsync(cancellation);
        return counts.Select(count => new ReasonCount(count.TableName, count.ColumnName, count.Reason, count.Rows));
    }

    private static async Task<Tagged<QuarantineDetailView>> ReadAsync(
        long id, bool? clear, Actor actor, CaseworkContext context, CaseworkDatabase database, WriteRows rows, CancellationToken cancellation)
    {
        var entry = await FindAsync(context, id, cancellation);
        if (clear == true)
        {
            if (!actor.May(Permission.QuarantineRepair))
                throw RefusedException.Forbidden("Only who may repair rows sees their personal values.");
            await AuditAsync(database, actor, "quarantine.read_clear", $"quarantine:{id}", cancellation);
        }
        return Answer(entry, rows.Read(actor, entry, cancellation), clear == true);
    }

    private static async Task<Tagged<QuarantineDetailView>> RepairAsync(
        long id, IfMatch version, RowRepairRequest request, Actor actor, CaseworkContext context, RepairRows repair, WriteRows rows, CancellationToken cancellation)
    {
        var entry = await FindAsync(context, id, cancellation);
        RepairColumns.Check(entry.TableName, rows.Read(actor, entry, cancellation), request.Values);
        var mended = await repair.RunAsync(actor, id, version.Version, request.Values, cancellation);
        return Answer(mended, rows.Read(actor, mended, cancellation), clear: false);
    }

    private static async Task<Ok<ChangedRows>> RepairAllAsync(RepairRequest request, Actor actor, CaseworkContext context, RepairRows repair, CancellationToken cancellation)
    {
        var tables = await request.Filter.Of(context.Set<QuarantineEntry>()).Where(entry => entry.State == QuarantineState.Open)
            .Select(entry => entry.TableName).Distinct().ToListAsync(cancellation);
        foreach (var table in tables)
            RepairColumns.Check(table, null, new Dictionary<string, string?> { [request.Column] = request.Value });
        return TypedResults.Ok(new ChangedRows(await repair.AllAsync(actor, request.Filter, request.Column, request.Value, request.Count, cancellation)));
    }

    private static async Task<Accepted<SentBatches>> SendAsync(SendAgainRequest request, Actor actor, SendAgain send, CancellationToken cancellation) =>
        TypedResults.Accepted("/api/v1/batches?source=repair", await send.RunAsync(actor, request, cancellation));

    private static async Task<Ok<ChangedRows>> DiscardAsync(DiscardRequest request, Actor actor, DiscardRows discard, CancellationToken cancellation) =>
        TypedResults.Ok(new ChangedRows(await discard.RunAsync(actor, request.Filter, request.Reason, request.Count, cancellation)));

    private static async Task<PushStreamHttpResult> DownloadAsync(
        string batch, string table, Actor actor, CaseworkContext context, CaseworkDatabase database, WriteRows rows, CancellationToken cancellation)
    {
        var open = await new QuarantineFilter { Batch = batch, Table = table }.Of(WithBatches(context))
            .Where(entry => entry.State == QuarantineState.Open && !entry.IsCut).OrderBy(entry => entry.Id).ToListAsync(cancellation);
        if (open.Count == 0)
            throw RefusedException.NotFound($"Batch {batch} has no open rows of {table}.");
        await AuditAsync(database, actor, "quarantine.download", $"batch:{batch}", cancellation);
        return TypedResults.Stream(to => rows.WriteAsync(actor, open, to, cancellation), "text/csv; charset=utf-8", $"{table}-of-{batch}.csv");
    }

    private static IQueryable<QuarantineEntry> WithBatches(CaseworkContext context) => context.Set<QuarantineEntry>().Include(entry => entry.Batch).Include(entry => entry.SentIn);

    private static async Task<QuarantineEntry> FindAsync(CaseworkContext context, long id, CancellationToken cancellation) =>
        await WithBatches(context).FirstOrDefaultAsync(entry => entry.Id == id, cancellation) ?? throw RefusedException.NotFound($"There is no quarantined row {id}.");

    private static Tagged<QuarantineDetailView> Answer(QuarantineEntry entry, Store.Ingest.QuarantinedRecord record, bool clear) => new(
        new QuarantineDetailView(QuarantineRowView.Of(entry), [.. record.Fields.Select(field => QuarantineFieldView.Of(record, field, clear))]), entry.Version);

    private static Task AuditAsync(CaseworkDatabase database, Actor actor, string action, string subject, CancellationToken cancellation) =>
        database.ChangeAsync(actor, change =>
        {
            change.Audit(action, subject);
            return Task.CompletedTask;
        }, cancellation);
}
