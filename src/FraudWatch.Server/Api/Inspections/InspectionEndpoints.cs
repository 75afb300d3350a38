using System.Text.Json;
using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Inspections;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using FraudWatch.Pipeline.Inspections;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.Rules;
using FraudWatch.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Inspections;

/// <summary>Inspections: hidden until they begin, then their checklist and working papers.</summary>
internal static class InspectionEndpoints
{
    public static void MapInspections(this IEndpointRouteBuilder api)
    {
        var inspections = api.MapGroup("/inspections").WithTags("inspections");
        inspections.MapGet("", ListAsync).WithName("list_inspections").WithSummary("Inspections that have begun, and those that one is on the team of.")
            .Lists(InspectionList.Inspections).Requires(Permission.PlanRead);
        inspections.MapExport("", "inspections", InspectionList.Inspections, Permission.Export, ExportAsync);
        inspections.MapPost("", RegisterAsync).WithName("register_inspection").WithSummary("Register an inspection that no draw chose.")
            .Example(new NewInspection { Kind = InspectionKind.FlyingTransfer, FixmedinsCode = "H99010200008", Area = "990102", Reason = "省级飞检移交", ReceivedOn = new DateOnly(2026, 4, 1), Members = [3, 5] })
            .Idempotent().Requires(Permission.PlanDraw);
        inspections.MapGet("/{id:long}", ReadAsync).WithName("read_inspection").WithSummary("One inspection with its clocks.").Requires(Permission.PlanRead);
        inspections.MapPost("/{id:long}/members/{member:long}/replacement", ReplaceAsync).WithName("replace_member")
            .WithSummary("Somebody takes the place of a member who is recused or cannot go, by the rules by which teams are formed.")
            .Explains("member", "The user who leaves the team.").Example(new Replacement(7, "配偶在该机构任职，回避", WholeTeam: true)).Requires(Permission.PlanDraw);
        inspections.MapPost("/{id:long}/start", StartAsync).WithName("start_inspection").WithSummary("Begin: freeze the checklist and lift the cover.").Requires(Permission.PlanWork);
        inspections.MapPost("/{id:long}/close", CloseAsync).WithName("close_inspection").WithSummary("End the field work.")
            .Example(new CloseRequest(new DateOnly(2026, 5, 20))).Requires(Permission.PlanWork);
        inspections.MapGet("/{id:long}/checklist", ChecklistAsync).WithName("list_checklist").WithSummary("The checklist, frozen at the beginning.")
            .Lists(ChecklistList.Shape).Requires(Permission.PlanRead);
        inspections.MapExport("/{id:long}/checklist", "checklist", ChecklistList.Shape, Permission.Export, ExportChecklistAsync);
        inspections.MapGetLate("/{id:long}/working-paper", PaperAsync).WithName("export_working_paper")
            .Explains("rule", "Only the problem of this rule; all of them unless told.")
            .Explains("approval", "An approved unmasked export of this working-paper, which is used up; numbers of persons are masked without.")
            .AnswersFile(Spreadsheets.WorkbookWriter.MediaType).WithSummary("The working papers (工作底稿) as XLSX; ?rule= for one problem.")
            .Requires(Permission.Export);
    }

    private static async Task<Ok<Page<InspectionView>>> ListAsync(
        HttpRequest request, CaseworkContext context, Actor actor, IWorkingDays calendar, CancellationToken cancellation) =>
        TypedResults.Ok(await InspectionList.Inspections.PageAsync(context.Inspections(actor), request, one => InspectionView.From(one, calendar), cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, IWorkingDays calendar, CancellationToken cancellation) => export.RunAsync(
        "inspections", InspectionList.Inspections, request, actor, Permission.PlanRead, context => context.Inspections(actor), one => InspectionView.From(one, calendar), cancellation);

    private static async Task<TaggedCreated<InspectionView>> RegisterAsync(
        NewInspection request, Actor actor, RegisterInspection register, FindInstitution institutions, IWorkingDays calendar, CancellationToken cancellation)
    {
        var inspection = await register.RunAsync(actor, request, await institutions.RunAsync(request.FixmedinsCode, cancellation), cancellation);
        return new TaggedCreated<InspectionView>($"/api/v1/inspections/{inspection.Id}", InspectionView.From(inspection, calendar), inspection.Version);
    }

    private static async Task<Tagged<InspectionView>> ReadAsync(long id, CaseworkContext context, Actor actor, IWorkingDays calendar, CancellationToken cancellation) =>
        Answer(await context.InspectionAsync(actor, id, cancellation), calendar);

    private static async Task<Tagged<InspectionView>> ReplaceAsync(
        long id, long member, IfMatch version, Replacement request, Actor actor, ReplaceMember replace, IWorkingDays calendar, CancellationToken cancellation) =>
        Answer(await replace.RunAsync(actor, id, version.Version, member, request, cancellation), calendar);

    private static async Task<Tagged<InspectionView>> StartAsync(
        long id, IfMatch version, Actor actor, StartInspection start, ClaimsStore claims, RulesInForce rules, IWorkingDays calendar, CancellationToken cancellation) =>
        Answer(await start.RunAsync(actor, id, version.Version, institution => FlaggedRules.Of(claims, rules.Catalogue, institution), cancellation), calendar);

    private static async Task<Tagged<InspectionView>> CloseAsync(
        long id, IfMatch version, CloseRequest request, Actor actor, CloseInspection close, IWorkingDays calendar, CancellationToken cancellation) =>
        Answer(await close.RunAsync(actor, id, version.Version, request.CompletedOn, cancellation), calendar);

    private static async Task<Ok<Page<ChecklistItem>>> ChecklistAsync(long id, HttpRequest request, CaseworkContext context, Actor actor, CancellationToken cancellation) =>
        TypedResults.Ok(ChecklistList.Shape.Page(await ItemsAsync(id, context, actor, cancellation), request, item => item));

    private static async Task<IResult> ExportChecklistAsync(
        long id, HttpRequest request, CaseworkContext context, Actor actor, ShapeExport export, CancellationToken cancellation) => await export.RunAsync(
        "checklist", ChecklistList.Shape, request, actor, Permission.PlanRead, await ItemsAsync(id, context, actor, cancellation), ChecklistList.Columns, cancellation);

    private static async Task<List<ChecklistItem>> ItemsAsync(long id, CaseworkContext context, Actor actor, CancellationToken cancellation)
    {
        await context.InspectionAsync(actor, id, cancellation);
        var points = await context.Set<ChecklistPoint>().Where(point => point.InspectionId == id).OrderBy(point => point.Position).ToListAsync(cancellation);
        return points.ConvertAll(point => new ChecklistItem(point.Position, JsonSerializer.Deserialize<FlaggedRule>(point.Rule)
            ?? throw new InvalidDataException($"Point {point.Position} of inspection {id} holds no rule.")));
    }

    private static async Task<PushStreamHttpResult> PaperAsync(
        long id, CaseworkDatabase database, CaseworkContext context, Actor actor, ClaimsStore claims, RulesInForce rules, CancellationToken cancellation, string? rule = null, long? approval = null)
    {
        var inspection = await context.InspectionAsync(actor, id, cancellation);
        if (rule is not null && FlaggedRules.Of(claims, rules.Catalogue, inspection.FixmedinsCode).All(flagged => flagged.RuleId != rule))
            throw RefusedException.NotFound($"The rule {rule} has no finding at {inspection.FixmedinsCode}.");
        await database.ChangeAsync(actor, async change =>
        {
            if (approval is { } consent)
                await Approval.UseAsync(change, consent, ApprovalKind.UnmaskedExport, WorkingPaperExport.Of(id, rule), cancellation);
            change.Audit("inspection.working_paper", $"inspection:{id}", new { rule, unmasked = approval is not null, approval });
        }, cancellation);
        var samples = await context.Set<RecordSampling>().Include(sample => sample.Records).Where(sample => sample.InspectionId == id).ToListAsync(cancellation);
        var masked = new WorkingPaperRequest
        {
            FixmedinsCode = inspection.FixmedinsCode,
            FixmedinsName = inspection.FixmedinsName,
            InspectionNumber = inspection.Number,
            RuleId = rule,
            Records = [.. samples.SelectMany(sample => sample.Records.Where(record => record.Position > 0).OrderBy(record => record.Position))
                .Select(record => new MedicalRecord(record.RecordId, record.Month, record.IsSingleDisease))],
        };
        var request = approval is null ? masked : masked with { NumberOf = number => number };
        return TypedResults.Stream(output => WorkingPapers.WriteAsync(claims, rules.Catalogue, request, output, cancellation), Spreadsheets.WorkbookWriter.MediaType, $"{inspection.Number}.xlsx");
    }

    private static Tagged<InspectionView> Answer(Inspection inspection, IWorkingDays calendar) => new(InspectionView.From(inspection, calendar), inspection.Version);
}
