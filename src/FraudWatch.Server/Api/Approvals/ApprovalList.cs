using FraudWatch.Casework.Approvals;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Api.Approvals;

/// <summary>What the list of requests for a second person can be asked.</summary>
internal static class ApprovalList
{
    public static ListShape<ApprovalRequest> Shape { get; } = ListShape.By("id", (ApprovalRequest request) => request.Id)
        .Sort("requested_at", request => request.RequestedAt)
        .Sort("expires_at", request => request.ExpiresAt)
        .Sort("decided_at", request => request.DecidedAt ?? DateTime.UnixEpoch)
        .WithWord("state", "Only requests in one of these states.", request => request.State)
        .WithWord("kind", "Only requests of one of these kinds.", request => request.Kind)
        .WithNumber("requester", "Only what this user asked for, by number.", request => request.RequesterId)
        .WithNumber("decider", "Only what this user decided, by number.", request => request.DeciderId)
        .Holding("text", "Only requests with this in their sentence.", request => request.Sentence)
        .FromTime("requested_from", "Only requests of this time or later.", request => request.RequestedAt)
        .BeforeTime("requested_to", "Only requests before this time.", request => request.RequestedAt)
        .SortedBy("-id");
}
