using FraudWatch.Casework.People;

namespace FraudWatch.Server.SignIn;

/// <summary>The session of a request, once it was recognised.</summary>
internal static class CurrentSession
{
    public static SignedIn? Of(HttpContext? http) => http?.Features.Get<SignedIn>();

    public static void Set(HttpContext http, SignedIn session) => http.Features.Set(session);
}
