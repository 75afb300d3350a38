using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Http;

/// <summary>A request that does not keep to the API's conventions; it carries its answer.</summary>
internal sealed class RequestRefusedException(ProblemHttpResult answer) : Exception(answer.ProblemDetails.Detail)
{
    public ProblemHttpResult Answer { get; } = answer;

    /// <summary>When to try again, in seconds; null when that would not help.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Too much is under way; the same request may be taken later.</summary>
    public static RequestRefusedException Later(string slug, string sentence) => new(Problem.Of(StatusCodes.Status429TooManyRequests, slug, sentence)) { RetryAfter = 10 };

    public static RequestRefusedException BadQuery(string name, string sentence) =>
        new(Problem.Of(400, "invalid-query", sentence, new Dictionary<string, string[]> { [name] = [sentence] }));
}
