using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Api.Peers;
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
        institutions.MapGet("/{code}/months", MonthsAsync).WithName("list_institution_months").WithSummary("Bills and findings month by month.").Requires(Permission.InstitutionRead);
        institutions.MapGet("/{code}/indicators", IndicatorsAsync).WithName("list_institution_indicators")
            .Explains("month", "The month, such as 2026-03; the last of each indicator unless told.")
            .WithSummary("Indicators in the funnel of the same kind and level, the furthest out first; of a month, or the last of each.").Requires(Permission.InstitutionRead);
        institutions.MapGet("/{code}/features", FeaturesAsync).WithName("list_institution_features").WithSummary("Every figure among the peers.").Requires(Permission.InstitutionRead);
        institutions.MapGet("/{code}/surge", SurgeAsync).WithName("list_institution_surge").WithSummary("CUSUM of daily planned admissions; empty where there are too few.").Requires(Permission.InstitutionRead);
        institutions.MapGet("/{code}/departments", DepartmentsAsync).WithName("list_institution_departments").WithSummary("Departments, the costliest first.").Requires(Permission.InstitutionRead);
    }

    private static async Task<Ok<Page<InstitutionItem>>> ListAsync(HttpRequest request, Actor actor, ClaimsReading claims, CancellationToken cancellation) =>
        TypedResults.Ok(await claims.PageAsync(InstitutionList.List, request, actor, InstitutionItem.Of, cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ClaimsExport export, CancellationToken cancellation) =>
        export.RunAsync(InstitutionList.List, request, actor, cancellation);

    private static async Task<Ok<InstitutionProfile>> ReadAsync(string code, Actor actor, ReadInstitution read, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await read.ProfileAsync(actor, code, context, cancellation));

    private static async Task<Ok<IReadOnlyList<MonthView>>> MonthsAsync(string code, Actor actor, ReadInstitution read, CancellationToken cancellation) =>
        TypedResults.Ok(await read.RowsAsync(actor, code, MonthView.Tables, values => MonthView.Sql(code, values), MonthView.Of, cancellation));

    private static async Task<Ok<IReadOnlyList<IndicatorView>>> IndicatorsAsync(
        string code, string? month, Actor actor, ReadInstitution read, CancellationToken cancellation)
    {
        DateOnly? day = month is null ? null : FilterText.Day("month", month.Length == 7 ? month + "-01" : month);
        return TypedResults.Ok(await read.RowsAsync(
            actor, code, IndicatorView.Tables, values => IndicatorView.Sql("institution", code, code, day, values), IndicatorView.Of, cancellation));
    }

    private static async Task<Ok<IReadOnlyList<FeatureView>>> FeaturesAsync(string code, Actor actor, ReadInstitution read, CancellationToken cancellation) =>
        TypedResults.Ok(await read.RowsAsync(actor, code, ["features.institution_value"], values => FeatureView.Sql(code, values), FeatureView.Of, cancellation));

    private static async Task<Ok<IReadOnlyList<SurgeDayView>>> SurgeAsync(string code, Actor actor, ReadInstitution read, CancellationToken cancellation) =>
        TypedResults.Ok(await read.RowsAsync(actor, code, SurgeDayView.Tables, values => SurgeDayView.Sql(code, values), SurgeDayView.Of, cancellation));

    private static async Task<Ok<IReadOnlyList<DepartmentView>>> DepartmentsAsync(string code, Actor actor, ReadInstitution read, CancellationToken cancellation) =>
        TypedResults.Ok(await read.RowsAsync(actor, code, DepartmentView.Tables, values => DepartmentView.Sql(code, values), DepartmentView.Of, cancellation));
}
