using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace FraudWatch.Server.Http;

/// <summary>An answer with one resource and its version as ETag: 200.</summary>
public sealed class Tagged<T>(T value, int version) : IResult, IEndpointMetadataProvider
{
    public T Value { get; } = value;

    public int Version { get; } = version;

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ETag = $"\"{Version}\"";
        return TypedResults.Ok(Value).ExecuteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}
