namespace FraudWatch.Server.Api.Document;

/// <summary>How an endpoint shows what to send.</summary>
public static class ExampleExtensions
{
    /// <summary>An example of the body, of the type that the endpoint reads.</summary>
    public static T Example<T>(this T endpoint, object request) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new ExampleMetadata(request));
}
