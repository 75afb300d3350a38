using System.Globalization;
using System.Text.Json;
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
        var answer = AnswerTo(httpContext, exception);
        if (answer.StatusCode == StatusCodes.Status500InternalServerError)
            LogDefect(exception, httpContext.TraceIdentifier);
        else if (answer.StatusCode == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "1";
        if (exception is RequestRefusedException { RetryAfter: { } seconds })
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await answer.ExecuteAsync(httpContext);
        return true;
    }

    private static ProblemHttpResult AnswerTo(HttpContext http, Exception exception) => exception switch
    {
        RefusedException refused => Problem.Of(refused),
        RequestRefusedException refused => refused.Answer,
        BadHttpRequestException { InnerException: JsonException json } => JsonRefusal.Of(http, json),
        BadHttpRequestException bad => BadRequest.Of(http, bad),
        SqliteException { SqliteErrorCode: SqliteBusy } => Problem.Of(StatusCodes.Status503ServiceUnavailable, "busy", "The case store is busy. Try again in a moment."),
        _ => Problem.Of(StatusCodes.Status500InternalServerError, "defect", "The service failed at this. Its log says why, under the trace id of this answer."),
    };

    [LoggerMessage(LogLevel.Error, "Request {TraceId} failed.")]
    private partial void LogDefect(Exception exception, string traceId);
}
