using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Http;

/// <summary>A request that does not keep to the API's conventions; it carries its answer.</summary>
internal sealed class RequestRefusedException(ProblemHttpResult answer) : Exception(answer.ProblemDetails.Detail)
{
    public ProblemHttpResult Answer { get; } = answer;

    public static RequestRefusedException BadQuery(string name, string sentence) =>
        new(Problem.Of(400, "invalid-query", sentence, new Dictionary<string, string[]> { [name] = [sentence] }));
}
