namespace FraudWatch.Server.Api.Document;

/// <summary>How an endpoint shows what to send.</summary>
public static class ExampleExtensions
{
    /// <summary>An example of the body, of the type that the endpoint reads; for one of its media types where they differ.</summary>
    public static T Example<T>(this T endpoint, object request, string? mediaType = null) where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new ExampleMetadata(request, mediaType));
}
