namespace FraudWatch.Server.Http;

/// <summary>Marks an endpoint that takes an Idempotency-Key.</summary>
internal sealed class IdempotentMetadata
{
    public static IdempotentMetadata Instance { get; } = new();
}
