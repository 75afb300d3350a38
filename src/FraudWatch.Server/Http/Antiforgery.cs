using System.Security.Cryptography;
using System.Text;
using FraudWatch.Casework.People;
using FraudWatch.Server.National;
using FraudWatch.Server.SignIn;

namespace FraudWatch.Server.Http;

/// <summary>
/// A request that changes something and is signed in by cookie repeats in <c>X-Antiforgery</c> what the sign-in answered. Another site can
/// make a browser send the cookie but not know this.
/// </summary>
internal sealed class Antiforgery(RequestDelegate next, SessionCookie cookie)
{
    public const string Header = "X-Antiforgery";

    public Task InvokeAsync(HttpContext http)
    {
        var method = http.Request.Method;
        var harmless = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
        if (harmless || CurrentSession.Of(http) is null || CallingInstitution.Of(http) is not null || Repeats(http))
            return next(http);
        throw new RequestRefusedException(Problem.Of(
            StatusCodes.Status403Forbidden, "antiforgery-needed", $"Send the antiforgery value of your session (GET /api/v1/session) as {Header}."));
    }

    private bool Repeats(HttpContext http)
    {
        var wanted = SessionToken.AntiforgeryOf(cookie.Read(http) ?? "");
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(http.Request.Headers[Header].ToString()), Encoding.UTF8.GetBytes(wanted));
    }
}
