using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace FraudWatch.Server.Http;

/// <summary>An answer with a new resource, where it is, and its version as ETag: 201.</summary>
public sealed class TaggedCreated<T>(string location, T value, int version) : IResult, IEndpointMetadataProvider
{
    public T Value { get; } = value;

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ETag = $"\"{version}\"";
        return TypedResults.Created(location, Value).ExecuteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));
}
