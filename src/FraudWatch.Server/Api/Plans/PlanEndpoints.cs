using FraudWatch.Casework.Inspections;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.Inspections;
using FraudWatch.Core.People;
using FraudWatch.Pipeline.Inspections;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Plans;

/// <summary>Inspection plans and their provable draw.</summary>
internal static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("plans");
        plans.MapGet("", ListAsync).WithName("list_plans").WithSummary("Plans.").Lists(PlanList.Plans).Requires(Permission.PlanRead);
        plans.MapExport("", "plans", PlanList.Plans, Permission.Export, ExportAsync);
        plans.MapPost("", DraftAsync).WithName("draft_plan").WithSummary("Freeze the candidates of a division for a plan.")
            .Example(new PlanDraft { Title = "2026年第二季度双随机抽查", Kind = InspectionKind.DoubleRandom, Region = "990100", Slots = 12, Teams = 3 })
            .Idempotent().Requires(Permission.PlanDraw);
        plans.MapGet("/{id:long}", ReadAsync).WithName("read_plan").WithSummary("One plan.").Requires(Permission.PlanRead);
        plans.MapGet("/{id:long}/candidates", CandidatesAsync).WithName("list_plan_candidates").WithSummary("The frozen candidates of a plan.")
            .Lists(PlanList.Candidates).Requires(Permission.PlanDraw);
        plans.MapExport("/{id:long}/candidates", "plan_candidates", PlanList.Candidates, Permission.Export, ExportCandidatesAsync);
        plans.MapPost("/{id:long}/commitment", CommitAsync).WithName("commit_plan").WithSummary("Seal a seed and publish its commitment.").Requires(Permission.PlanDraw);
        plans.MapPost("/{id:long}/draw", DrawAsync).WithName("draw_plan").WithSummary("Draw institutions and teams from the sealed seed.").Requires(Permission.PlanDraw);
        plans.MapPost("/{id:long}/reveal", RevealAsync).WithName("reveal_plan").WithSummary("Publish the seed, once every inspection has begun.").Requires(Permission.PlanDraw);
        plans.MapGet("/{id:long}/published", PublishedAsync).WithName("read_published_plan")
            .WithSummary("Everything that 'fraudwatch plan verify' or another program needs to repeat the draw.")
            .Produces<PublishedDraw>().Requires(Permission.PlanRead);
    }

    private static async Task<Ok<Page<PlanView>>> ListAsync(HttpRequest request, CaseworkContext context, Actor actor, CancellationToken cancellation) =>
        TypedResults.Ok(await PlanList.Plans.PageAsync(context.Plans(actor), request, PlanView.From, cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, CancellationToken cancellation) =>
        export.RunAsync("plans", PlanList.Plans, request, actor, Permission.PlanRead, rows => rows.Plans(actor), PlanView.From, cancellation);

    private static async Task<Tagged<PlanView>> ReadAsync(long id, CaseworkContext context, Actor actor, CancellationToken cancellation) =>
        Answer(await context.PlanAsync(actor, id, cancellation));

    private static async Task<Ok<Page<Candidate>>> CandidatesAsync(long id, HttpRequest request, CaseworkContext context, Actor actor, CancellationToken cancellation)
    {
        await context.PlanAsync(actor, id, cancellation);
        var candidates = context.Set<PlanCandidate>().Where(candidate => candidate.PlanId == id);
        return TypedResults.Ok(await PlanList.Candidates.PageAsync(candidates, request, View, cancellation));
    }

    private static async Task<IResult> ExportCandidatesAsync(
        long id, HttpRequest request, CaseworkContext context, Actor actor, ShapeExport export, CancellationToken cancellation)
    {
        await context.PlanAsync(actor, id, cancellation);
        return await export.RunAsync(
            "plan-candidates", PlanList.Candidates, request, actor, Permission.PlanDraw, rows => rows.Set<PlanCandidate>().Where(candidate => candidate.PlanId == id), View, cancellation);
    }

    private static async Task<TaggedCreated<PlanView>> DraftAsync(PlanDraft request, Actor actor, DraftPlan draft, ClaimsStore claims, CancellationToken cancellation)
    {
        var candidates = InspectionCandidates.Of(claims);
        if (candidates.Count == 0)
            throw RefusedException.Conflict("No run has frozen candidates yet. Run the stages up to 'plan' first.");
        var plan = await draft.RunAsync(actor, request, candidates, cancellation);
        return new TaggedCreated<PlanView>($"/api/v1/plans/{plan.Id}", PlanView.From(plan), plan.Version);
    }

    private static async Task<Tagged<PlanView>> CommitAsync(long id, IfMatch version, Actor actor, CommitPlan commit, CancellationToken cancellation) =>
        Answer(await commit.RunAsync(actor, id, version.Version, cancellation));

    private static async Task<Tagged<PlanView>> DrawAsync(long id, IfMatch version, Actor actor, DrawPlan draw, CancellationToken cancellation) =>
        Answer(await draw.RunAsync(actor, id, version.Version, cancellation));

    private static async Task<Tagged<PlanView>> RevealAsync(long id, IfMatch version, Actor actor, RevealPlan reveal, CancellationToken cancellation) =>
        Answer(await reveal.RunAsync(actor, id, version.Version, cancellation));

    private static async Task<ContentHttpResult> PublishedAsync(long id, CaseworkContext context, Actor actor, CancellationToken cancellation) =>
        TypedResults.Content(PublishedJson.Write(await RevealPlan.PublishedAsync(context, actor, id, cancellation)), "application/json");

    private static Tagged<PlanView> Answer(InspectionPlan plan) => new(PlanView.From(plan), plan.Version);

    private static Candidate View(PlanCandidate candidate) => new()
    {
        FixmedinsCode = candidate.FixmedinsCode,
        FixmedinsName = candidate.FixmedinsName,
        Kind = candidate.Kind,
        Area = candidate.Area,
        Weight = candidate.Weight,
    };
}
