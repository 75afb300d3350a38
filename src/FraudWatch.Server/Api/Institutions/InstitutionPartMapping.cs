using FraudWatch.Core.People;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Institutions;

/// <summary>Maps a list of one institution to its two addresses: to be read page by page, and to be taken away as a file.</summary>
internal static class InstitutionPartMapping
{
    public static void MapPart<TView>(this RouteGroupBuilder institutions, InstitutionPart<TView> part) where TView : class
    {
        var path = $"/{{code}}/{part.Name}";
        institutions.MapGetLate(path, (string code, HttpRequest request, Actor actor, ReadInstitution read, CancellationToken cancellation) => PageAsync(part, code, request, actor, read, cancellation))
            .WithName($"list_institution_{part.Name}").WithSummary(part.Summary).Lists(part.Shape).Requires(Permission.InstitutionRead);
        institutions.MapExport(path, $"institution_{part.Name}", part.Shape, Permission.Export, (
            string code, HttpRequest request, Actor actor, ReadInstitution read, ShapeExport export, CancellationToken cancellation) => ExportAsync(part, code, request, actor, read, export, cancellation));
    }

    private static async Task<Ok<Page<TView>>> PageAsync<TView>(
        InstitutionPart<TView> part, string code, HttpRequest request, Actor actor, ReadInstitution read, CancellationToken cancellation) where TView : class =>
        TypedResults.Ok(part.Shape.Page(await RowsAsync(part, code, request, actor, read, cancellation), request, row => row));

    private static async Task<IResult> ExportAsync<TView>(
        InstitutionPart<TView> part, string code, HttpRequest request, Actor actor, ReadInstitution read, ShapeExport export, CancellationToken cancellation) where TView : class =>
        await export.RunAsync(
            $"institution-{part.Name}", part.Shape, request, actor, Permission.InstitutionRead, await RowsAsync(part, code, request, actor, read, cancellation), part.Columns, cancellation);

    private static Task<IReadOnlyList<TView>> RowsAsync<TView>(
        InstitutionPart<TView> part, string code, HttpRequest request, Actor actor, ReadInstitution read, CancellationToken cancellation) where TView : class =>
        read.RowsAsync(actor, code, part.Tables, values => part.Sql(code, request, values), part.View, cancellation);
}
