using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace FraudWatch.Server.Tests.Running;

/// <summary>An answer of the API, read whole.</summary>
public sealed record ApiAnswer(int Status, HttpResponseHeaders Headers, string? MediaType, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException("The answer is JSON's null.");

    public string? ETag => Headers.ETag?.ToString();

    /// <summary>The slug of a problem document; null when the answer is none.</summary>
    public string? Problem => MediaType == "application/problem+json" ? ((string?)Json["type"])?.Split('/')[^1] : null;

    /// <summary>The items of a list's page.</summary>
    public JsonArray Items => Json["items"]?.AsArray() ?? throw new InvalidOperationException($"No page: {Text}");

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response) =>
        new((int)response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
}
