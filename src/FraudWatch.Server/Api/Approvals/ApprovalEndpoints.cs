using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Approvals;

/// <summary>Four eyes: what waits for a second person.</summary>
internal static class ApprovalEndpoints
{
    public static void MapApprovals(this IEndpointRouteBuilder api)
    {
        var approvals = api.MapGroup("/approvals").WithTags("approvals");
        approvals.MapGet("", ListAsync).WithName("list_approvals").WithSummary("Requests for a second person's approval.").Lists(ApprovalList.Shape).Requires(Permission.ApprovalRead);
        approvals.MapExport("", "approvals", ApprovalList.Shape, Permission.ApprovalRead, ExportAsync);
        approvals.MapGet("/{id:long}", ReadAsync).WithName("read_approval").WithSummary("One request.").Requires(Permission.ApprovalRead);
        approvals.MapPost("/{id:long}/decision", DecideAsync).WithName("decide_approval").WithSummary("Approve or reject another person's request.")
            .Example(new ApprovalDecision { Approve = true }).Requires(Permission.ApprovalDecide);
        approvals.MapDelete("/{id:long}", WithdrawAsync).WithName("withdraw_approval").WithSummary("Take the own request back.").Requires(Permission.ApprovalRead);
    }

    private static async Task<Ok<Page<ApprovalView>>> ListAsync(HttpRequest request, CaseworkContext context, Actor actor, CancellationToken cancellation) =>
        TypedResults.Ok(await ApprovalList.Shape.PageAsync(context.Approvals(actor), request, ApprovalView.From, cancellation));

    private static Task<IResult> ExportAsync(HttpRequest request, Actor actor, ShapeExport export, CancellationToken cancellation) =>
        export.RunAsync("approvals", ApprovalList.Shape, request, actor, Permission.ApprovalRead, context => context.Approvals(actor), ApprovalView.From, cancellation);

    private static async Task<Tagged<ApprovalView>> ReadAsync(long id, CaseworkContext context, Actor actor, CancellationToken cancellation) =>
        Answer(await context.ApprovalAsync(actor, id, cancellation));

    private static async Task<Tagged<ApprovalView>> DecideAsync(
        long id, IfMatch version, ApprovalDecision decision, Actor actor, DecideApproval decide, SessionCache sessions, CancellationToken cancellation)
    {
        var decided = await decide.RunAsync(actor, id, version.Version, decision.Approve, decision.Reason, cancellation);
        sessions.Forget();
        return Answer(decided);
    }

    private static async Task<Tagged<ApprovalView>> WithdrawAsync(long id, IfMatch version, Actor actor, DecideApproval decide, CancellationToken cancellation) =>
        Answer(await decide.WithdrawAsync(actor, id, version.Version, cancellation));

    private static Tagged<ApprovalView> Answer(ApprovalRequest request) => new(ApprovalView.From(request), request.Version);
}
