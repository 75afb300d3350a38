using System.Globalization;
using System.Text.Json.Nodes;
using FraudWatch.Server.Api.Figures;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Exports;
using FraudWatch.Server.Http;
using Microsoft.OpenApi;

namespace FraudWatch.Server.Api.Document;

/// <summary>With which refusals an operation may answer, each with an example.</summary>
internal static class Refusals
{
    private static readonly Dictionary<int, (string Sentence, string Slug, string Detail)> Known = new()
    {
        [400] = ("The request cannot be understood.", "invalid-query", "limit is a whole number from 1 to 500."),
        [401] = ("Not signed in.", "sign-in-needed", "Sign in first."),
        [403] = ("Not allowed.", "not-allowed", "None of your roles allows this."),
        [404] = ("There is no such thing, or not for you.", "not-found", "There is no case 17, or it lies outside your divisions."),
        [409] = ("It does not fit what is there now: state, lock, another's name, or no run yet.", "conflict", "Case XS-2026-000050 is locked by another person until 2026-03-02 08:45:00Z."),
        [412] = ("It was changed since it was read.", "stale-version", "It was changed since you read it. Read it again and repeat the change on what is there now."),
        [413] = ("The body is too large.", "too-large", "The body is larger than this address takes."),
        [415] = ("The body is of another kind.", "unsupported-media-type", "This address takes no body of this Content-Type: most take application/json, the API document names the others."),
        [422] = ("The Idempotency-Key was used with another body.", "key-used", "This Idempotency-Key was used with another body. Use a new key for a new request."),
        [428] = ("If-Match is missing.", "version-needed", "Send the ETag of what you read as If-Match, so that nobody's change is overwritten."),
        [429] = ("Too many requests.", "too-many-requests", "Too many requests. Try again in 3 s."),
    };

    public static void AddTo(OpenApiOperation operation, IReadOnlyList<object> metadata, AccessRule? access, bool reading, OpenApiDocument? document)
    {
        operation.Responses ??= [];
        foreach (var status in Of(operation, metadata, access, reading))
            operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse { Description = Known[status].Sentence });
        foreach (var (status, answer) in operation.Responses.Where(answer => answer.Key[0] is '4'))
        {
            if (answer is OpenApiResponse refusal)
                refusal.Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = ProblemSchema.Reference(document), Example = TakesJson(operation) && status == "400" ? Misfit() : Example(int.Parse(status, CultureInfo.InvariantCulture)) } };
        }
    }

    private static List<int> Of(OpenApiOperation operation, IReadOnlyList<object> metadata, AccessRule? access, bool reading)
    {
        List<int> statuses = [400, 429];
        if (access is { Anonymous: false })
            statuses.AddRange([401, 403]);
        else if (!reading)
            statuses.Add(401);
        if (operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Path) == true)
            statuses.Add(404);
        if (!reading || metadata.Any(NeedsRun))
            statuses.Add(409);
        if (operation.Parameters?.Any(parameter => parameter.Name == "If-Match") == true)
            statuses.AddRange([412, 428]);
        if (operation.RequestBody is not null)
            statuses.AddRange([413, 415]);
        if (metadata.OfType<IdempotentMetadata>().Any())
            statuses.Add(422);
        return statuses;
    }

    // What a run makes is not there before the first.
    private static bool NeedsRun(object metadata) => metadata is ClaimsList or ExportedList { Shape: ClaimsList } or FigureParameters;

    private static bool TakesJson(OpenApiOperation operation) => operation.RequestBody?.Content?.ContainsKey("application/json") == true;

    private static JsonObject Misfit()
    {
        const string Sentence = "amount is a number; text came.";
        var problem = Problem.Of(StatusCodes.Status400BadRequest, "invalid-json", Sentence).ProblemDetails;
        return new JsonObject
        {
            ["type"] = problem.Type,
            ["title"] = problem.Title,
            ["status"] = problem.Status,
            ["detail"] = problem.Detail,
            ["errors"] = new JsonObject { ["amount"] = new JsonArray(Sentence) },
        };
    }

    private static JsonObject Example(int status)
    {
        var (_, slug, detail) = Known.TryGetValue(status, out var known) ? known : Known[409];
        var problem = Problem.Of(status, slug, detail).ProblemDetails;
        return new JsonObject { ["type"] = problem.Type, ["title"] = problem.Title, ["status"] = status, ["detail"] = problem.Detail };
    }
}
