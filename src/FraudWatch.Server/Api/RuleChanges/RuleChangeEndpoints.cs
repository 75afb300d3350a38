using FraudWatch.Casework.RuleChanges;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.RuleChanges;

/// <summary>Change requests on rules: drafted, tried, submitted, decided by another person under <c>/approvals</c>, taken back.</summary>
internal static class RuleChangeEndpoints
{
    public static void MapRuleChanges(this IEndpointRouteBuilder api)
    {
        var changes = api.MapGroup("/rule-changes").WithTags("rule changes");
        changes.MapGet("", ListAsync).WithName("list_rule_changes").WithSummary("Change requests on rules.").Lists(RuleChangeList.Shape).Requires(Permission.RuleRead);
        changes.MapExport("", "rule_changes", RuleChangeList.Shape, Permission.RuleRead, ExportAsync);
        changes.MapPost("", DraftAsync).WithName("draft_rule_change").WithSummary("Draft a change: a parameter's value by division and day, or a status.")
            .Example(RuleChangeRequest.Sample).Idempotent().Requires(Permission.RuleRequest);
        changes.MapGet("/{id:long}", ReadAsync).WithName("read_rule_change").WithSummary("One change request.").Requires(Permission.RuleRead);
        changes.MapDelete("/{id:long}", DiscardAsync).WithName("discard_rule_change").WithSummary("Give up an own draft; it stays readable.").Requires(Permission.RuleRequest);
        changes.MapPost("/{id:long}/submission", SubmitAsync).WithName("submit_rule_change")
            .WithSummary("Ask a second person to approve an own draft whose what-if is known.").Requires(Permission.RuleRequest);
        changes.MapPost("/{id:long}/revert", RevertAsync).WithName("revert_rule_change").WithSummary("Ask, in one step, to take a change back that is in force or on trial.")
            .Example(new ReasonRequest("心衰患者复住院多为必要，复核后恢复原值")).Requires(Permission.RuleRequest);
        changes.MapPost("/{id:long}/promotion", PromoteAsync).WithName("promote_rule_change").WithSummary("Ask to end a change's trial: what it adds then goes to inspectors.")
            .Example(new ReasonRequest("试运行一个月，抽查二十条均属实")).Requires(Permission.RuleRequest);
        changes.MapWhatIfs();
    }

    private static async Task<Ok<Page<RuleChangeView>>> ListAsync(HttpRequest request, CaseworkContext context, CancellationToken cancellation) =>
        TypedResults.Ok(await RuleChangeList.Shape.PageAsync(context.Set<RuleChange>(), request, RuleChangeView.From, cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, CancellationToken cancellation) =>
        export.RunAsync("rule-changes", RuleChangeList.Shape, request, actor, Permission.RuleRead, context => context.Set<RuleChange>(), RuleChangeView.From, cancellation);

    private static async Task<Tagged<RuleChangeView>> ReadAsync(long id, CaseworkContext context, CancellationToken cancellation) =>
        Answer(await context.RuleChangeAsync(id, cancellation));

    private static async Task<TaggedCreated<RuleChangeView>> DraftAsync(RuleChangeRequest request, Actor actor, DraftRuleChange draft, CancellationToken cancellation) =>
        Created(await draft.RunAsync(actor, request.ToContent(), request.Reason, cancellation));

    private static async Task<Tagged<RuleChangeView>> DiscardAsync(long id, IfMatch version, Actor actor, DiscardRuleChange discard, CancellationToken cancellation) =>
        Answer(await discard.RunAsync(actor, id, version.Version, cancellation));

    private static async Task<Tagged<RuleChangeView>> SubmitAsync(long id, IfMatch version, Actor actor, SubmitRuleChange submit, CancellationToken cancellation) =>
        Answer(await submit.RunAsync(actor, id, version.Version, cancellation));

    private static async Task<TaggedCreated<RuleChangeView>> RevertAsync(
        long id, IfMatch version, ReasonRequest request, Actor actor, FollowUpRuleChange follow, CancellationToken cancellation) =>
        Created(await follow.RevertAsync(actor, id, version.Version, request.Reason, cancellation));

    private static async Task<TaggedCreated<RuleChangeView>> PromoteAsync(
        long id, IfMatch version, ReasonRequest request, Actor actor, FollowUpRuleChange follow, CancellationToken cancellation) =>
        Created(await follow.PromoteAsync(actor, id, version.Version, request.Reason, cancellation));

    internal static async Task<RuleChange> RuleChangeAsync(this CaseworkContext context, long id, CancellationToken cancellation) =>
        await context.Set<RuleChange>().SingleOrDefaultAsync(change => change.Id == id, cancellation)
            ?? throw RefusedException.NotFound($"There is no change request {id}.");

    private static Tagged<RuleChangeView> Answer(RuleChange change) => new(RuleChangeView.From(change), change.Version);

    private static TaggedCreated<RuleChangeView> Created(RuleChange change) => new($"/api/v1/rule-changes/{change.Id}", RuleChangeView.From(change), change.Version);
}
