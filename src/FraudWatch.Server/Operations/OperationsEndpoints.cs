using System.Net.Mime;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Operations;

/// <summary>What watches the service asks: is it up, can it work, how does it do; and a page that says that it is there.</summary>
internal static class OperationsEndpoints
{
    private const string StartPage = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>FraudWatch</title></head>
        <body>
        <h1>FraudWatch</h1>
        <p>服务正在运行。The service is up.</p>
        <p>接口说明 API document: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a></p>
        <p>状态 Health: <a href="/health/ready">/health/ready</a></p>
        </body>
        </html>
        """;

    public static void MapOperations(this IEndpointRouteBuilder service)
    {
        service.MapGet("/", () => TypedResults.Content(StartPage, MediaTypeNames.Text.Html, System.Text.Encoding.UTF8)).ExcludeFromDescription().Open();
        var health = service.MapGroup("/health").WithTags("operations");
        health.MapGet("/live", () => TypedResults.Ok(new HealthView("up", [], []))).WithName("live").WithSummary("The process answers.").Open();
        health.MapGet("/ready", ReadyAsync).WithName("ready").WithSummary("Both stores answer and the disk has room; 503 when not. A failed job or a missing calendar is told as a warning.").Open();
        service.MapGet("/metrics", (Measurements measurements) => TypedResults.Text(measurements.Write(), "text/plain; version=0.0.4"))
            .WithTags("operations").WithName("metrics").AnswersFile("text/plain").WithSummary("Measurements in Prometheus' text format.").Requires(Permission.MetricsRead);
    }

    private static async Task<Results<Ok<HealthView>, JsonHttpResult<HealthView>>> ReadyAsync(
        IEnumerable<IReadinessCheck> checks, IEnumerable<IHealthNote> notes, CancellationToken cancellation)
    {
        var faults = new List<string>();
        foreach (var check in checks)
        {
            if (await check.FaultAsync(cancellation) is { } fault)
                faults.Add(fault);
        }
        if (faults.Count > 0)
            return TypedResults.Json(new HealthView("not_ready", faults, []), statusCode: StatusCodes.Status503ServiceUnavailable);
        var warnings = new List<string>();
        foreach (var note in notes)
            warnings.AddRange(await note.NotesAsync(cancellation));
        return TypedResults.Ok(new HealthView(warnings.Count == 0 ? "ready" : "degraded", [], warnings));
    }
}
