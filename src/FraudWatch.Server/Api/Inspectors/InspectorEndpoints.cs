using FraudWatch.Casework.Inspections;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Inspectors;

/// <summary>What the forming of teams must know of people: certificates and recusals.</summary>
internal static class InspectorEndpoints
{
    public static void MapInspectors(this IEndpointRouteBuilder api)
    {
        var inspectors = api.MapGroup("/inspectors").WithTags("inspectors");
        inspectors.MapPut("/{id:long}/certificate", CertifyAsync).WithName("certify_inspector").WithSummary("Record an enforcement certificate.")
            .Example(new CertificateRequest("ZF-990100-0012", new DateOnly(2028, 12, 31))).Requires(Permission.PlanDraw);
        inspectors.MapPost("/{id:long}/recusals", RecuseAsync).WithName("recuse_inspector").WithSummary("Record that somebody is recused from an institution.")
            .Example(new RecusalRequest("H99010200008", "近亲属在该院任职")).Idempotent().Requires(Permission.PlanDraw);
    }

    private static async Task<Ok<InspectorCard>> CertifyAsync(long id, CertificateRequest request, Actor actor, KeepRoster roster, CancellationToken cancellation) =>
        TypedResults.Ok(await roster.CertifyAsync(actor, id, request.CertificateNumber, request.CertificateUntil, cancellation));

    private static async Task<Ok<Recusal>> RecuseAsync(long id, RecusalRequest request, Actor actor, KeepRoster roster, CancellationToken cancellation) =>
        TypedResults.Ok(await roster.RecuseAsync(actor, id, request.FixmedinsCode, request.Reason, cancellation));
}
