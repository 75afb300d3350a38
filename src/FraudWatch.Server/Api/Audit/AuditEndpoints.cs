using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Audit;

/// <summary>The audit trail: search, proof, and the heads of days.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("audit");
        audit.MapGet("", ListAsync).WithName("list_audit").WithSummary("What was done, by whom, when; for who is bound to divisions, what was done by people bound to the same.").Lists(AuditList.Shape).Requires(Permission.AuditRead);
        audit.MapExport("", "audit", AuditList.Shape, Permission.AuditRead, ExportAsync);
        audit.MapGet("/verify", VerifyAsync).WithName("verify_audit")
            .WithSummary("Whether the trail is what was written: nothing edited, deleted, reordered, inserted or cut.").Requires(Permission.AuditRead);
        audit.MapGet("/heads", HeadsAsync).WithName("list_audit_heads")
            .Explains("from", "First day, in UTC.")
            .Explains("to", "Last day, in UTC.")
            .WithSummary("The last entry of each day (UTC), to be kept elsewhere; at most 92 days.").Requires(Permission.AuditRead);
    }

    private static async Task<Ok<Page<AuditView>>> ListAsync(HttpRequest request, Actor actor, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await AuditList.Shape.PageAsync(context.AuditEntries(actor), request, AuditView.From, cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, CancellationToken cancellation) =>
        export.RunAsync("audit", AuditList.Shape, request, actor, Permission.AuditRead, context => context.AuditEntries(actor), AuditView.From, cancellation);

    private static async Task<Ok<AuditVerdict>> VerifyAsync(Actor actor, CaseworkDatabase database, VerifyAudit verify, CancellationToken cancellation)
    {
        var verdict = await verify.RunAsync([], cancellation);
        await database.ChangeAsync(actor, change =>
        {
            change.Audit("audit.verify", "audit", new { verdict.Sound, verdict.LastSequence });
            return Task.CompletedTask;
        }, cancellation);
        return TypedResults.Ok(verdict);
    }

    private static async Task<Ok<HeadList>> HeadsAsync(DateOnly from, DateOnly to, DayHeads heads, CancellationToken cancellation) =>
        TypedResults.Ok(new HeadList(await heads.ReadAsync(from, to, cancellation)));
}
