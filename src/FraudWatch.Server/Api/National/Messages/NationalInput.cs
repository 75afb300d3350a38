using System.Text.Json.Serialization;

namespace FraudWatch.Server.Api.National;

/// <summary>The body of a message.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record NationalInput<T>
{
    public T? Data { get; init; }
}
