using FraudWatch.Casework.Inspections;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Api.Users;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Inspectors;

/// <summary>What the forming of teams must know of people: certificates and recusals.</summary>
internal static class InspectorEndpoints
{
    public static void MapInspectors(this IEndpointRouteBuilder api)
    {
        var inspectors = api.MapGroup("/inspectors").WithTags("inspectors");
        inspectors.MapGet("", ListAsync).WithName("list_inspectors").WithSummary("Who may be sent: department, certificate, absence, recusals.")
            .Lists(InspectorList.Shape).Requires(Permission.PlanRead);
        inspectors.MapExport("", "inspectors", InspectorList.Shape, Permission.PlanRead, ExportAsync);
        inspectors.MapGet("/{id:long}", ReadAsync).WithName("read_inspector").WithSummary("One person; the ETag is what a change of certificate or absence goes by.")
            .Requires(Permission.PlanRead);
        inspectors.MapPut("/{id:long}/certificate", CertifyAsync).WithName("certify_inspector").WithSummary("Record an enforcement certificate.")
            .Example(new CertificateRequest("ZF-990100-0012", new DateOnly(2028, 12, 31))).Requires(Permission.PlanDraw);
        inspectors.MapPost("/{id:long}/recusals", RecuseAsync).WithName("recuse_inspector").WithSummary("Record that somebody is recused from an institution.")
            .Example(new RecusalRequest("H99010200008", "近亲属在该院任职")).Idempotent().Requires(Permission.PlanDraw);
        inspectors.MapDelete("/{id:long}/recusals/{institution}", LiftAsync).WithName("lift_recusal").WithSummary("The ground of a recusal is gone.").Requires(Permission.PlanDraw);
    }

    private static async Task<Ok<Page<InspectorView>>> ListAsync(HttpRequest request, Actor actor, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await InspectorList.Shape.PageAsync(
            InspectorList.In(context, actor.Scope), request, await InspectorView.ReaderAsync(context, cancellation), cancellation));

    private static async Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, CaseworkContext context, CancellationToken cancellation) =>
        await export.RunAsync(
            "inspectors", InspectorList.Shape, request, actor, Permission.PlanRead, rows => InspectorList.In(rows, actor.Scope),
            await InspectorView.ReaderAsync(context, cancellation), cancellation);

    private static async Task<NoContent> LiftAsync(long id, string institution, Actor actor, KeepRoster roster, CancellationToken cancellation)
    {
        await roster.LiftAsync(actor, id, institution, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Tagged<InspectorView>> ReadAsync(long id, Actor actor, CaseworkContext context, CancellationToken cancellation)
    {
        var user = await UserList.In(context, actor.Scope).FirstOrDefaultAsync(user => user.Id == id, cancellation)
            ?? throw RefusedException.NotFound($"There is no inspector {id} in your divisions.");
        return new Tagged<InspectorView>((await InspectorView.ReaderAsync(context, cancellation))(user), user.Version);
    }

    private static async Task<Tagged<InspectorView>> CertifyAsync(
        long id, IfMatch version, CertificateRequest request, Actor actor, KeepRoster roster, CaseworkContext context, CancellationToken cancellation)
    {
        await roster.CertifyAsync(actor, id, version.Version, request.CertificateNumber, request.CertificateUntil, cancellation);
        return await ReadAsync(id, actor, context, cancellation);
    }

    private static async Task<Ok<Recusal>> RecuseAsync(long id, RecusalRequest request, Actor actor, KeepRoster roster, CancellationToken cancellation) =>
        TypedResults.Ok(await roster.RecuseAsync(actor, id, request.FixmedinsCode, request.Reason, cancellation));
}
