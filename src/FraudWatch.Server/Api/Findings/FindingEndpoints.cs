using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Findings;

/// <summary>The findings of the last run.</summary>
internal static class FindingEndpoints
{
    public static void MapFindings(this IEndpointRouteBuilder api)
    {
        var list = api.ServiceProvider.GetRequiredService<FindingList>().List;
        var findings = api.MapGroup("/findings").WithTags("findings");
        findings.MapGet("", ListAsync).WithName("list_findings").WithSummary("What the rules found, the greatest amount first.").Lists(list).Requires(Permission.FindingRead);
        findings.MapGet("/export", ExportAsync).WithName("export_findings").WithSummary("The list of findings whole, as a file.").Exports(list).Requires(Permission.Export);
        findings.MapGet("/{finding}", ReadAsync).WithName("read_finding")
            .Explains("finding", "The finding's id, as its list gives it.").WithSummary("One finding with evidence, clauses, parameters and the claims that it names.").Requires(Permission.FindingRead);
        findings.MapGet("/{finding}/criteria", CriteriaAsync).WithName("read_finding_criteria")
            .Explains("finding", "The finding's id, as its list gives it.")
            .WithSummary("The finding made again, with the rows that met each criterion of its rule; waits while the claims store is written.").Requires(Permission.FindingRead);
    }

    private static async Task<Ok<Page<FindingItem>>> ListAsync(
        HttpRequest request, Actor actor, ClaimsReading claims, FindingList findings, PersonHandles persons, CancellationToken cancellation) =>
        TypedResults.Ok(await claims.PageAsync(findings.List, request, actor, row => FindingItem.Of(row, persons), cancellation));

    private static async Task<Ok<FindingDetail>> ReadAsync(string finding, Actor actor, ReadFinding read, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await read.DetailAsync(actor, finding, context, cancellation));

    private static async Task<Ok<CriteriaView>> CriteriaAsync(string finding, Actor actor, ReadFinding read, CancellationToken cancellation) =>
        TypedResults.Ok(await read.CriteriaAsync(actor, finding, cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ClaimsExport export, FindingList findings, CancellationToken cancellation) =>
        export.RunAsync(findings.List, request, actor, cancellation);
}
