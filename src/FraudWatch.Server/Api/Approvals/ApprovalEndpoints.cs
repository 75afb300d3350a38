using FraudWatch.Casework.Approvals;
using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Http;
using FraudWatch.Server.Http.Lists;
using FraudWatch.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Approvals;

/// <summary>Four eyes: what waits for a second person.</summary>
internal static class ApprovalEndpoints
{
    private static readonly ListShape<ApprovalRequest> Shape = ListShape.By("id", (ApprovalRequest request) => request.Id)
        .Sort("requested_at", request => request.RequestedAt)
        .Filter("state", "Only requests in one of these states.", (requests, text) => InState(requests, FilterText.Names<ApprovalState>("state", text)))
        .Filter("kind", "Only requests of one of these kinds.", (requests, text) => OfKind(requests, FilterText.Names<ApprovalKind>("kind", text)))
        .SortedBy("-id");

    public static void MapApprovals(this IEndpointRouteBuilder api)
    {
        var approvals = api.MapGroup("/approvals").WithTags("approvals");
        approvals.MapGet("", ListAsync).WithName("list_approvals").WithSummary("Requests for a second person's approval.").Lists(Shape).Requires(Permission.ApprovalRead);
        approvals.MapGet("/{id:long}", ReadAsync).WithName("read_approval").WithSummary("One request.").Requires(Permission.ApprovalRead);
        approvals.MapPost("/{id:long}/decision", DecideAsync).WithName("decide_approval").WithSummary("Approve or reject another person's request.")
            .Example(new ApprovalDecision { Approve = true }).Requires(Permission.ApprovalDecide);
        approvals.MapDelete("/{id:long}", WithdrawAsync).WithName("withdraw_approval").WithSummary("Take the own request back.").Requires(Permission.ApprovalRead);
    }

    private static async Task<Ok<Page<ApprovalView>>> ListAsync(HttpRequest request, CaseworkContext context, Actor actor, CancellationToken cancellation) =>
        TypedResults.Ok(await Shape.PageAsync(context.Approvals(actor), request, ApprovalView.From, cancellation));

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

    private static IQueryable<ApprovalRequest> InState(IQueryable<ApprovalRequest> requests, IReadOnlyList<ApprovalState> states) =>
        requests.Where(request => states.Contains(request.State));

    private static IQueryable<ApprovalRequest> OfKind(IQueryable<ApprovalRequest> requests, IReadOnlyList<ApprovalKind> kinds) =>
        requests.Where(request => kinds.Contains(request.Kind));
}
