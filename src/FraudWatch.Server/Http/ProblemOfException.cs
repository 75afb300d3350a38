using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FraudWatch.Casework.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;

namespace FraudWatch.Server.Http;

/// <summary>Makes an answer of whatever an endpoint throws. A defect of ours is logged and answered without its details.</summary>
internal sealed partial class ProblemOfException(ILogger<ProblemOfException> log) : IExceptionHandler
{
    private const int SqliteBusy = 5;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var answer = AnswerTo(exception);
        if (answer.StatusCode == StatusCodes.Status500InternalServerError)
            LogDefect(exception, httpContext.TraceIdentifier);
        else if (answer.StatusCode == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "1";
        if (exception is RequestRefusedException { RetryAfter: { } seconds })
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await answer.ExecuteAsync(httpContext);
        return true;
    }

    private static ProblemHttpResult AnswerTo(Exception exception) => exception switch
    {
        RefusedException refused => Problem.Of(refused),
        RequestRefusedException refused => refused.Answer,
        BadHttpRequestException { InnerException: JsonException json } => Problem.Of(StatusCodes.Status400BadRequest, "invalid-json", InJson(json)),
        BadHttpRequestException bad when InQuery().Match(bad.Message) is { Success: true } query => OfQuery(query).Answer,
        BadHttpRequestException bad => Problem.Of(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "too-large" : "bad-request", bad.Message),
        SqliteException { SqliteErrorCode: SqliteBusy } => Problem.Of(StatusCodes.Status503ServiceUnavailable, "busy", "The case store is busy. Try again in a moment."),
        _ => Problem.Of(StatusCodes.Status500InternalServerError, "defect", "The service failed at this. Its log says why, under the trace id of this answer."),
    };

    // The framework's sentence names the parameter by the type that the program gives it, and repeats the value.
    [GeneratedRegex("""^(?<missing>Required|Failed to bind) parameter "\S+ (?<name>\w+)" """)]
    private static partial Regex InQuery();

    private static RequestRefusedException OfQuery(Match query)
    {
        var name = SnakeCase.Of(query.Groups["name"].Value);
        return RequestRefusedException.BadQuery(name, query.Groups["missing"].Value == "Required" ? $"{name} is needed." : $"The value of {name} cannot be read; the API document says what it is.");
    }

    /// <summary>Where it went wrong, without repeating the value, which may be personal.</summary>
    private static string InJson(JsonException json) =>
        $"The JSON does not fit at {json.Path ?? "$"}, line {(json.LineNumber ?? 0) + 1}: a member is unknown, missing or of another type.";

    [LoggerMessage(LogLevel.Error, "Request {TraceId} failed.")]
    private partial void LogDefect(Exception exception, string traceId);
}
