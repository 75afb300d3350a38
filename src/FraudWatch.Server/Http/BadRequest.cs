using System.Text.RegularExpressions;
using FraudWatch.Casework.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Http;

/// <summary>
/// Says in the API's words what the framework says in the program's: its sentences name types and repeat values, which may be personal.
/// </summary>
internal static partial class BadRequest
{
    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["int"] = typeof(int),
        ["long"] = typeof(long),
        ["bool"] = typeof(bool),
        ["decimal"] = typeof(decimal),
        ["double"] = typeof(double),
        ["DateOnly"] = typeof(DateOnly),
        ["DateTime"] = typeof(DateTime),
    };

    public static ProblemHttpResult Of(HttpContext http, BadHttpRequestException bad)
    {
        if (bad.StatusCode != StatusCodes.Status400BadRequest)
            return Problem.OfStatus(bad.StatusCode);
        if (Parameter().Match(bad.Message) is { Success: true } match)
            return RequestRefusedException.BadQuery(NameOf(match), SentenceOf(match)).Answer;
        if (http.Features.Get<KeptBody>() is not null && bad.Message.Contains("body", StringComparison.Ordinal))
            return JsonRefusal.Empty;
        return Problem.OfStatus(bad.StatusCode);
    }

    private static string NameOf(Match match) => SnakeCase.Of(match.Groups["name"].Value);

    private static string SentenceOf(Match match)
    {
        var name = NameOf(match);
        var wanted = JsonWords.Expected(Types.GetValueOrDefault(match.Groups["type"].Value.Replace("Nullable<", "", StringComparison.Ordinal).TrimEnd('>', '?'), typeof(string)));
        return match.Groups["how"].Value == "Required" ? $"{name} is missing: {wanted}." : $"{name} is {wanted}.";
    }

    [GeneratedRegex(@"^(?<how>Required|Failed to bind) parameter ""(?<type>\S+) (?<name>\w+)""")]
    private static partial Regex Parameter();
}
