using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Casework.Unmasking;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Peers;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Physicians;

/// <summary>Physicians by points and figures, and one of them.</summary>
internal static class PhysicianEndpoints
{
    public static void MapPhysicians(this IEndpointRouteBuilder api)
    {
        var physicians = api.MapGroup("/physicians").WithTags("physicians");
        physicians.MapGet("", ListAsync).WithName("list_physicians").WithSummary("Physicians, most points first.").Lists(PhysicianList.List).Requires(Permission.PhysicianRead);
        physicians.MapGet("/export", ExportAsync).WithName("export_physicians").WithSummary("The list of physicians whole, as a file.").Exports(PhysicianList.List).Requires(Permission.Export);
        physicians.MapGet("/{institution}/{code}", ReadAsync).WithName("read_physician").WithSummary("Work, points by year, figures and indicators among the peers.")
            .Requires(Permission.PhysicianRead);
        physicians.MapGet("/{institution}/{code}/patients", PatientsAsync).WithName("read_physician_patients")
            .WithSummary("How the orders fall on patients; it names persons, and the reading stands in the audit trail.").Requires(Permission.PersonRead);
    }

    private static async Task<Ok<Page<PhysicianItem>>> ListAsync(HttpRequest request, Actor actor, ClaimsReading claims, CancellationToken cancellation) =>
        TypedResults.Ok(await claims.PageAsync(PhysicianList.List, request, actor, PhysicianItem.Of, cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ClaimsExport export, CancellationToken cancellation) =>
        export.RunAsync(PhysicianList.List, request, actor, cancellation);

    private static async Task<Ok<PhysicianProfile>> ReadAsync(
        string institution, string code, Actor actor, ClaimsReading claims, CaseworkContext context, TimeProvider time, CancellationToken cancellation)
    {
        var shown = await Unmask.ShowsAsync(context, actor, $"physician:{institution}/{code}", time.GetUtcNow().UtcDateTime, cancellation);
        return TypedResults.Ok(await claims.ReadAsync([.. PhysicianList.Tables, .. IndicatorView.Tables], async snapshot =>
        {
            var row = await FindAsync(snapshot, actor, institution, code, cancellation);
            var names = await RowsAsync(snapshot, values => Name(institution, code, values), cancellation);
            return new PhysicianProfile
            {
                Physician = PhysicianItem.Of(row),
                Name = names[0].Text("name") is { } name ? (shown ? name : Mask.Name(name)) : null,
                Points = [.. (await RowsAsync(snapshot, values => PointsView.Sql(institution, code, values), cancellation)).Select(PointsView.Of)],
                Figures = [.. (await RowsAsync(snapshot, values => PhysicianFigure.Sql(institution, code, values), cancellation)).Select(PhysicianFigure.Of)],
                Indicators = [.. (await RowsAsync(snapshot, values => IndicatorView.Sql("physician", institution, code, null, values), cancellation)).Select(IndicatorView.Of)],
            };
        }, cancellation));
    }

    private static async Task<Ok<PatientsView>> PatientsAsync(
        string institution, string code, Actor actor, ClaimsReading claims, CaseworkDatabase casework, PersonHandles persons, CancellationToken cancellation)
    {
        var rows = await claims.ReadAsync([.. PhysicianList.Tables, .. PatientsView.Tables], async snapshot =>
        {
            await FindAsync(snapshot, actor, institution, code, cancellation);
            return await RowsAsync(snapshot, values => PatientsView.Sql(institution, code, values), cancellation);
        }, cancellation);
        await casework.ChangeAsync(actor, change =>
        {
            change.Audit("physician.patients", $"physician:{institution}/{code}", new { patients = rows.Count });
            return Task.CompletedTask;
        }, cancellation);
        var top = rows.ConvertAll(row => new PatientShareView(persons.Of(row.Needed("psn_no")), row.Whole("days"), row.Whole("lines"), row.Amount("amount"), row.Number("share")));
        return TypedResults.Ok(rows is [var first, ..]
            ? new PatientsView(first.Whole("patients"), first.Amount("total"), first.Number("top_tenth"), first.Number("gini"), top)
            : new PatientsView(0, 0, null, null, []));
    }

    private static async Task<ClaimsRow> FindAsync(ClaimsSnapshot snapshot, Actor actor, string institution, string code, CancellationToken cancellation) =>
        await ClaimsReading.FindAsync(snapshot, PhysicianList.List, actor, values => PhysicianList.Is(institution, code, values), cancellation)
            ?? throw RefusedException.NotFound($"There is no physician {code} at {institution}, or it lies outside your divisions.");

    private static string Name(string institution, string code, SqlValues values) =>
        $"SELECT max(chfpdr_name) AS name FROM claims.encounter WHERE fixmedins_code = {values.Text(institution)} AND chfpdr_code = {values.Text(code)}";

    private static Task<List<ClaimsRow>> RowsAsync(ClaimsSnapshot snapshot, Func<SqlValues, string> sql, CancellationToken cancellation)
    {
        var values = new SqlValues();
        return snapshot.RowsAsync(sql(values), values, cancellation);
    }
}
