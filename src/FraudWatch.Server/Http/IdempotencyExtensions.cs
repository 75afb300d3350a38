namespace FraudWatch.Server.Http;

/// <summary>How an endpoint says that it takes an Idempotency-Key.</summary>
public static class IdempotencyExtensions
{
    /// <summary>
    /// A request sent again with the same key and body within 24 hours is answered as the first time and not done again; the same key
    /// with another body is refused with 422. For JSON bodies: they are kept in memory.
    /// </summary>
    public static T Idempotent<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.WithMetadata(IdempotentMetadata.Instance);
}
