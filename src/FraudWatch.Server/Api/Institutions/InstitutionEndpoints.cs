using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>Institutions by risk, and everything about one.</summary>
internal static class InstitutionEndpoints
{
    public static void MapInstitutions(this IEndpointRouteBuilder api)
    {
        var institutions = api.MapGroup("/institutions").WithTags("institutions");
        institutions.MapGet("", ListAsync).WithName("list_institutions").WithSummary("Institutions by risk, the greatest first.").Lists(InstitutionList.List).Requires(Permission.InstitutionRead);
        institutions.MapGet("/export", ExportAsync).WithName("export_institutions").WithSummary("The list of institutions whole, as a file.").Exports(InstitutionList.List).Requires(Permission.Export);
        institutions.MapList(ClaimingList.List, "Institutions with claims, rated or not, the busiest first.", Permission.InstitutionRead, ClaimingItem.Of, "/claiming");
        institutions.MapGet("/{code}", ReadAsync).WithName("read_institution").WithSummary("Rating, reasons, rules, model, scores beside size.").Requires(Permission.InstitutionRead);
        institutions.MapPart(InstitutionParts.Months);
        institutions.MapPart(InstitutionParts.Indicators);
        institutions.MapPart(InstitutionParts.Features);
        institutions.MapPart(InstitutionParts.Departments);
        institutions.MapGet("/{code}/surge", SurgeAsync).WithName("read_institution_surge")
            .WithSummary("CUSUM of daily planned admissions as one series, for a chart; empty where there are too few. As a list: /surge-days?institution=.").Requires(Permission.InstitutionRead);
    }

    private static async Task<Ok<Page<InstitutionItem>>> ListAsync(HttpRequest request, Actor actor, ClaimsReading claims, CancellationToken cancellation) =>
        TypedResults.Ok(await claims.PageAsync(InstitutionList.List, request, actor, InstitutionItem.Of, cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ClaimsExport export, CancellationToken cancellation) =>
        export.RunAsync(InstitutionList.List, request, actor, cancellation);

    private static async Task<Ok<InstitutionProfile>> ReadAsync(string code, Actor actor, ReadInstitution read, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await read.ProfileAsync(actor, code, context, cancellation));

    private static async Task<Ok<IReadOnlyList<SurgeDayView>>> SurgeAsync(string code, Actor actor, ReadInstitution read, CancellationToken cancellation) =>
        TypedResults.Ok(await read.RowsAsync(actor, code, SurgeDayView.Tables, values => SurgeDayView.Sql(code, values), SurgeDayView.Of, cancellation));
}
