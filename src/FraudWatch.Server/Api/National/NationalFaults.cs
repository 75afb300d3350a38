using System.Text.Json;
using FraudWatch.Server.National;
using Microsoft.AspNetCore.Diagnostics;

namespace FraudWatch.Server.Api.National;

/// <summary>A message that does not fit its fields is told so in the envelope that its sender reads, as everything else about it is.</summary>
internal sealed class NationalFaults(NationalWords words) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (CallingInstitution.Of(httpContext) is null || exception is not BadHttpRequestException { InnerException: JsonException json })
            return false;
        await words.Refused($"The message does not fit at {json.Path ?? "$"}: a value is of another type than its field.").ExecuteAsync(httpContext);
        return true;
    }
}
