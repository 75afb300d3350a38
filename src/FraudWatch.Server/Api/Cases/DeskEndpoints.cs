using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Cases;

/// <summary>What an office arranges around its queue: suppressions, assignment rules, who is unavailable.</summary>
internal static class DeskEndpoints
{
    public static void MapCaseDesk(this IEndpointRouteBuilder api)
    {
        var suppressions = api.MapGroup("/suppressions").WithTags("Suppressions");
        suppressions.MapGet("", SuppressionsAsync).WithName("list_suppressions").WithSummary("Suppressions, the latest first.")
            .Lists(api.ServiceProvider.GetRequiredService<CaseShapes>().Suppressions).Requires(Permission.CaseRead);
        suppressions.MapExport("", "suppressions", api.ServiceProvider.GetRequiredService<CaseShapes>().Suppressions, Permission.Export, ExportSuppressionsAsync);
        suppressions.MapPost("", SuppressAsync).WithName("suppress").WithSummary("Open no more cases of a rule about a subject, until a day.")
            .Example(new SuppressionRequest { CaseId = 17, RuleId = "long-low-cost-stay", Until = new DateOnly(2027, 3, 31), Reason = "Hospice ward by agreement of 2026." })
            .Idempotent().Requires(Permission.CaseAssign);
        suppressions.MapDelete("/{id:long}", LiftAsync).WithName("lift_suppression").WithSummary("End a suppression early.").Requires(Permission.CaseAssign);

        var rules = api.MapGroup("/assignment-rules").WithTags("Assignment");
        rules.MapGet("", RulesAsync).WithName("list_assignment_rules").WithSummary("By which rules new cases find an owner.")
            .Lists(DeskShapes.AssignmentRules).Requires(Permission.CaseRead);
        rules.MapExport("", "assignment_rules", DeskShapes.AssignmentRules, Permission.CaseRead, ExportRulesAsync);
        rules.MapPost("", AddRuleAsync).WithName("add_assignment_rule").WithSummary("Add a rule by which new cases find an owner.")
            .Example(new AssignmentRuleRequest { Rank = 1, Scheme = "admissions", UserId = 3 }).Idempotent().Requires(Permission.CaseAssign);
        rules.MapDelete("/{id:long}", RemoveRuleAsync).WithName("remove_assignment_rule").WithSummary("Remove a rule.").Requires(Permission.CaseAssign);
        api.MapPut("/inspectors/{id:long}/unavailable-until", UnavailableAsync).WithTags("Assignment").WithName("set_unavailable")
            .WithSummary("Say until when somebody takes no new cases.").Example(new SnoozeRequest(new DateOnly(2026, 12, 31))).Requires(Permission.CaseWork);
    }

    private static async Task<Ok<Page<SuppressionView>>> SuppressionsAsync(
        HttpRequest request, Actor actor, CaseworkContext context, CaseShapes shapes, CaseDesk desk, CancellationToken cancellation) =>
        TypedResults.Ok(await shapes.Suppressions.PageAsync(context.Set<Suppression>().InScope(actor.Scope, one => one.Region), request, one => SuppressionView.Of(one, desk.Persons), cancellation));

    private static Task<IResult> ExportSuppressionsAsync(
        HttpRequest request, Actor actor, ShapeExport export, CaseShapes shapes, CaseDesk desk, CancellationToken cancellation) => export.RunAsync(
        "suppressions", shapes.Suppressions, request, actor, Permission.CaseRead,
        context => context.Set<Suppression>().InScope(actor.Scope, one => one.Region), one => SuppressionView.Of(one, desk.Persons), cancellation);

    private static async Task<TaggedCreated<SuppressionView>> SuppressAsync(
        SuppressionRequest request, Actor actor, Suppressions suppressions, CaseDesk desk, CancellationToken cancellation)
    {
        var made = await suppressions.AddAsync(actor, request.CaseId, request.RuleId, request.Until, request.Reason, cancellation);
        return new TaggedCreated<SuppressionView>($"/api/v1/suppressions/{made.Id}", SuppressionView.Of(made, desk.Persons), made.Version);
    }

    private static async Task<Tagged<SuppressionView>> LiftAsync(
        long id, IfMatch version, Actor actor, Suppressions suppressions, CaseDesk desk, CancellationToken cancellation)
    {
        var lifted = await suppressions.LiftAsync(actor, id, version.Version, cancellation);
        return new Tagged<SuppressionView>(SuppressionView.Of(lifted, desk.Persons), lifted.Version);
    }

    private static async Task<Ok<Page<AssignmentRule>>> RulesAsync(HttpRequest request, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await DeskShapes.AssignmentRules.PageAsync(context.Set<AssignmentRule>(), request, one => one, cancellation));

    private static Task<IResult> ExportRulesAsync(HttpRequest request, Actor actor, ShapeExport export, CancellationToken cancellation) =>
        export.RunAsync("assignment-rules", DeskShapes.AssignmentRules, request, actor, Permission.CaseRead, context => context.Set<AssignmentRule>(), one => one, cancellation);

    private static async Task<TaggedCreated<AssignmentRule>> AddRuleAsync(
        AssignmentRuleRequest request, Actor actor, AssignmentRules rules, CancellationToken cancellation)
    {
        var rule = new AssignmentRule { Rank = request.Rank, Scheme = request.Scheme, Region = request.Region, FromAmount = request.FromAmount, UserId = request.UserId };
        await rules.AddAsync(actor, rule, cancellation);
        return new TaggedCreated<AssignmentRule>($"/api/v1/assignment-rules/{rule.Id}", rule, rule.Version);
    }

    private static async Task<NoContent> RemoveRuleAsync(long id, IfMatch version, Actor actor, AssignmentRules rules, CancellationToken cancellation)
    {
        await rules.RemoveAsync(actor, id, version.Version, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> UnavailableAsync(long id, IfMatch version, SnoozeRequest request, Actor actor, SetUnavailable set, CancellationToken cancellation)
    {
        await set.RunAsync(actor, id, version.Version, request.Until, cancellation);
        return TypedResults.NoContent();
    }
}
