using System.Text.Json;
using FraudWatch.Casework.Approvals;
using FraudWatch.Core.People;

namespace FraudWatch.Server.Api.Approvals;

/// <summary>A request for a second person's approval.</summary>
public sealed record ApprovalView
{
    public required long Id { get; init; }

    public required ApprovalKind Kind { get; init; }

    public required ApprovalState State { get; init; }

    public required string Sentence { get; init; }

    public required JsonElement Payload { get; init; }

    public required long RequesterId { get; init; }

    public required DateTime RequestedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public long? DeciderId { get; init; }

    public DateTime? DecidedAt { get; init; }

    public required string Reason { get; init; }

    public required int Version { get; init; }

    internal static ApprovalView From(ApprovalRequest request) => new()
    {
        Id = request.Id,
        Kind = request.Kind,
        State = request.State,
        Sentence = request.Sentence,
        Payload = JsonElement.Parse(request.Payload),
        RequesterId = request.RequesterId,
        RequestedAt = request.RequestedAt,
        ExpiresAt = request.ExpiresAt,
        DeciderId = request.DeciderId,
        DecidedAt = request.DecidedAt,
        Reason = request.Reason,
        Version = request.Version,
    };
}
