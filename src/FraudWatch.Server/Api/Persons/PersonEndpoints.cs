using FraudWatch.Casework.Cases;
using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Cases;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Cases;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Api.Findings;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FraudWatch.Server.Api.Persons;

/// <summary>Insured persons, named by handle; to read anything of one of them stands in the audit trail.</summary>
internal static class PersonEndpoints
{
    public static void MapPersons(this IEndpointRouteBuilder api)
    {
        var handles = api.ServiceProvider.GetRequiredService<PersonHandles>();
        api.MapGroup("/persons").WithTags("people").MapList(
            PersonList.Of(handles), "Persons by what the funds paid for them at institutions of the reader's divisions, the most first; masked.", Permission.PersonRead,
            row => PersonItem.Of(row, handles));
        var person = api.MapGroup("/persons/{handle}").WithTags("people");
        person.MapGet("", ReadAsync).WithName("read_person").WithSummary("A person, masked; with the number for as long as an unmasking lasts.").Requires(Permission.PersonRead);
        person.MapGet("/timeline", TimeLineAsync).WithName("read_person_timeline")
            .Explains("day_from", "What ends on this day or later.")
            .Explains("day_to", "What begins before this day.")
            .WithSummary("Stays with gaps and overlaps, visits and purchases as points; from day_from to before day_to.").Requires(Permission.PersonRead);
        person.MapGet("/fee-lines", FeeLinesAsync).WithName("list_person_fee_lines").WithSummary("Fee lines; of one settlement or stay with the sum against it.")
            .Lists(FeeLineList.List).Requires(Permission.PersonRead);
        person.MapExport("/fee-lines", "person_fee_lines", FeeLineList.List, Permission.Export, ExportFeeLinesAsync);
        person.MapGet("/duplicates", DuplicatesAsync).WithName("list_person_duplicates").WithSummary("One item on one day more than once, side by side, the costliest first.")
            .Lists(DuplicateList.Shape).Requires(Permission.PersonRead);
        person.MapExport("/duplicates", "person_duplicates", DuplicateList.Shape, Permission.Export, ExportDuplicatesAsync);
        person.MapGet("/findings", FindingsAsync).WithName("list_person_findings").WithSummary("Findings about the person.")
            .Lists(api.ServiceProvider.GetRequiredService<FindingList>().List).Requires(Permission.PersonRead);
        person.MapExport("/findings", "person_findings", api.ServiceProvider.GetRequiredService<FindingList>().List, Permission.Export, ExportFindingsAsync);
        person.MapGet("/cases", CasesAsync).WithName("list_person_cases").WithSummary("Cases that touch the person.")
            .Lists(api.ServiceProvider.GetRequiredService<CaseShapes>().Cases).Requires(Permission.CaseRead);
        person.MapExport("/cases", "person_cases", api.ServiceProvider.GetRequiredService<CaseShapes>().Cases, Permission.Export, ExportCasesAsync);
    }

    private static async Task<Ok<PersonProfile>> ReadAsync(string handle, Actor actor, ReadPerson read, CancellationToken cancellation) =>
        TypedResults.Ok(await read.ProfileAsync(actor, handle, cancellation));

    private static async Task<Ok<TimeLine>> TimeLineAsync(
        string handle, [FromQuery(Name = "day_from")] string? from, [FromQuery(Name = "day_to")] string? to, Actor actor, ReadPerson read, CancellationToken cancellation) =>
        TypedResults.Ok(await read.TimeLineAsync(actor, handle, Day("day_from", from), Day("day_to", to), cancellation));

    private static async Task<Ok<FeeLinePage>> FeeLinesAsync(string handle, HttpRequest request, Actor actor, ReadPerson read, CancellationToken cancellation) =>
        TypedResults.Ok(await read.FeeLinesAsync(actor, handle, request, cancellation));

    private static async Task<IResult> ExportFeeLinesAsync(string handle, HttpRequest request, Actor actor, ReadPerson read, ClaimsExport export, CancellationToken cancellation)
    {
        var number = await read.EnterAsync(actor, handle, "fee_lines", cancellation);
        return await export.RunAsync(FeeLineList.List, request, actor, cancellation, values => $"l.psn_no = {values.Text(number)}");
    }

    private static async Task<IResult> ExportFindingsAsync(
        string handle, HttpRequest request, Actor actor, ReadPerson read, ClaimsExport export, FindingList findings, CancellationToken cancellation)
    {
        var number = await read.EnterAsync(actor, handle, "findings", cancellation);
        return await export.RunAsync(findings.List, request, actor, cancellation, values => FindingList.OfPerson(number, values));
    }

    private static async Task<Ok<Page<DuplicateView>>> DuplicatesAsync(string handle, HttpRequest request, Actor actor, ReadPerson read, CancellationToken cancellation) =>
        TypedResults.Ok(DuplicateList.Shape.Page(await read.DuplicatesAsync(actor, handle, cancellation), request, one => one));

    private static async Task<IResult> ExportDuplicatesAsync(
        string handle, HttpRequest request, Actor actor, ReadPerson read, ShapeExport export, CancellationToken cancellation) => await export.RunAsync(
        "person-duplicates", DuplicateList.Shape, request, actor, Permission.PersonRead, await read.DuplicatesAsync(actor, handle, cancellation), DuplicateList.Columns, cancellation);

    private static async Task<Ok<Page<FindingItem>>> FindingsAsync(
        string handle, HttpRequest request, Actor actor, ReadPerson read, ClaimsReading claims, FindingList findings, PersonHandles persons, CancellationToken cancellation)
    {
        var number = await read.EnterAsync(actor, handle, "findings", cancellation);
        return TypedResults.Ok(await claims.PageAsync(
            findings.List, request, actor, row => FindingItem.Of(row, persons), cancellation, values => FindingList.OfPerson(number, values)));
    }

    private static async Task<Ok<Page<CaseView>>> CasesAsync(
        string handle, HttpRequest request, Actor actor, ReadPerson read, CaseworkContext context, CaseViews views, CaseShapes shapes, CancellationToken cancellation)
    {
        var number = await read.EnterAsync(actor, handle, "cases", cancellation);
        await views.ReadyAsync(cancellation);
        return TypedResults.Ok(await shapes.Cases.PageAsync(Touching(context, actor, number), request, views.Of, cancellation));
    }

    private static async Task<IResult> ExportCasesAsync(
        string handle, HttpRequest request, Actor actor, ReadPerson read, ShapeExport export, CaseShapes shapes, CaseDesk desk, CancellationToken cancellation)
    {
        var number = await read.EnterAsync(actor, handle, "cases", cancellation);
        return await export.RunAsync(
            "person-cases", shapes.Cases, request, actor, Permission.CaseRead, context => Touching(context, actor, number), CaseExport.Columns(desk, unmasked: false), cancellation);
    }

    private static IQueryable<ReviewCase> Touching(CaseworkContext context, Actor actor, string number)
    {
        var touching = context.Set<CaseLink>().Where(link => link.Kind == LinkKind.Person && link.Value == number).Select(link => link.CaseId);
        return context.Set<ReviewCase>().InScope(actor.Scope, one => one.Region).Where(one => touching.Contains(one.Id));
    }

    private static DateOnly? Day(string name, string? text) => text is null ? null : FilterText.Day(name, text);
}
