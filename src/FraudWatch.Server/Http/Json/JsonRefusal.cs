using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Http;

/// <summary>Tells whoever sent JSON that does not fit what does not: where, what should be there, and what kind of thing came.</summary>
internal static class JsonRefusal
{
    private const string Slug = "invalid-json";

    /// <summary>There is nothing to read.</summary>
    public static ProblemHttpResult Empty { get; } = Of("The body is empty; it is a JSON object.", "$");

    /// <summary>The answer to a body that could not be read.</summary>
    public static ProblemHttpResult Of(HttpContext http, JsonException failed)
    {
        var misfits = MisfitsOf(http, failed);
        return misfits.Count switch
        {
            0 => Of($"The JSON does not fit at {failed.Path ?? "$"}, line {(failed.LineNumber ?? 0) + 1}.", failed.Path ?? "$"),
            1 => Problem.Of(StatusCodes.Status400BadRequest, Slug, misfits.First().Value[0], misfits),
            _ => Problem.Of(StatusCodes.Status400BadRequest, Slug, $"The JSON does not fit in {misfits.Count} places; the first: {misfits.First().Value[0]}", misfits),
        };
    }

    private static IReadOnlyDictionary<string, string[]> MisfitsOf(HttpContext http, JsonException failed)
    {
        if (http.Features.Get<KeptBody>() is not { Whole: { } body, Type: var type })
            return new Dictionary<string, string[]>();
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
            return Empty.ProblemDetails.Extensions["errors"] as IReadOnlyDictionary<string, string[]> ?? new Dictionary<string, string[]>();
        try
        {
            using var document = JsonDocument.Parse(body);
            return JsonMisfits.Of(document.RootElement, type);
        }
        catch (JsonException malformed)
        {
            return Errors("$", $"The body is no JSON: it cannot be read at line {(malformed.LineNumber ?? 0) + 1}, byte {(malformed.BytePositionInLine ?? 0) + 1}.");
        }
    }

    private static ProblemHttpResult Of(string sentence, string path) => Problem.Of(StatusCodes.Status400BadRequest, Slug, sentence, Errors(path, sentence));

    private static Dictionary<string, string[]> Errors(string path, string sentence) => new() { [path] = [sentence] };
}
