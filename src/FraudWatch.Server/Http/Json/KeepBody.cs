using Microsoft.AspNetCore.Http.Metadata;

namespace FraudWatch.Server.Http;

/// <summary>Keeps the beginning of a JSON body while it is read, so that a refusal can say what does not fit. In memory only: it may be personal.</summary>
internal sealed class KeepBody(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } type } accepts && accepts.ContentTypes.Contains("application/json"))
        {
            var kept = new KeptBody(http.Request.Body, type);
            http.Request.Body = kept;
            http.Features.Set(kept);
        }
        return next(http);
    }
}
