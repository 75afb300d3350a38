using FraudWatch.Server.Hosting;

namespace FraudWatch.Server.SignIn;

/// <summary>
/// The cookie that carries the session's token: <c>__Host-fraudwatch</c>, for TLS only. On plain HTTP, which is served to this
/// machine alone, browsers would refuse that name, and it is <c>fraudwatch</c>.
/// </summary>
internal sealed class SessionCookie(ServerOptions options)
{
    private readonly bool secure = options.TlsInFront || options.Urls.Split(';').All(url => url.TrimStart().StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    public string Name => secure ? "__Host-fraudwatch" : "fraudwatch";

    /// <summary>Whether browsers are reached by TLS.</summary>
    public bool Secure => secure;

    public string? Read(HttpContext http) => http.Request.Cookies[Name];

    public void Write(HttpContext http, string token) => http.Response.Cookies.Append(Name, token, Attributes);

    public void Remove(HttpContext http) => http.Response.Cookies.Delete(Name, Attributes);

    private CookieOptions Attributes => new() { HttpOnly = true, Secure = secure, SameSite = SameSiteMode.Strict, Path = "/" };
}
