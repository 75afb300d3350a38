using FraudWatch.Server.SignIn;

namespace FraudWatch.Server.Http;

/// <summary>What browsers are told with every answer: nothing foreign is loaded, nobody frames this, nothing is kept.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, SessionCookie cookie)
{
    private const string Policy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data:";

    public Task InvokeAsync(HttpContext http)
    {
        // At the last moment, because an answer that becomes an error is cleared first.
        http.Response.OnStarting(() =>
        {
            Set(http.Response.Headers);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (cookie.Secure)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
