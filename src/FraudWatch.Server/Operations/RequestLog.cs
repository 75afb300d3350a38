using System.Diagnostics;
using FraudWatch.Server.SignIn;
using Microsoft.AspNetCore.Diagnostics;

namespace FraudWatch.Server.Operations;

/// <summary>
/// Measures every request and writes one line about it: the route's template instead of the address, the user's number instead of the
/// name, so that nothing personal gets into logs or measurements.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ServiceMeter meter, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(started);
            // The handler of exceptions takes the endpoint away and remembers it.
            var endpoint = http.GetEndpoint() ?? http.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
            var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
            meter.Request(route, http.Request.Method, http.Response.StatusCode, took);
            LogRequest(http.Request.Method, route, http.Response.StatusCode, took.TotalMilliseconds, CurrentSession.Of(http)?.Actor.UserId, http.TraceIdentifier);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds:0.0} ms by user {User}, trace {TraceId}")]
    private partial void LogRequest(string method, string route, int status, double milliseconds, long? user, string traceId);
}
