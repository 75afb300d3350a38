using System.Text.Json;
using FraudWatch.Casework.Audit;

namespace FraudWatch.Server.Api.Audit;

/// <summary>One entry of the audit trail.</summary>
public sealed record AuditView
{
    public required long Sequence { get; init; }

    public required DateTime At { get; init; }

    public long? ActorId { get; init; }

    public required string Actor { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public required JsonElement Detail { get; init; }

    public required string Hash { get; init; }

    internal static AuditView From(AuditEntry entry) => new()
    {
        Sequence = entry.Sequence,
        At = entry.At,
        ActorId = entry.ActorId,
        Actor = entry.ActorName,
        Action = entry.Action,
        Subject = entry.Subject,
        Detail = JsonElement.Parse(entry.Detail),
        Hash = entry.Hash,
    };
}
