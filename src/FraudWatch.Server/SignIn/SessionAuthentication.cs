using System.Security.Claims;
using System.Text.Encodings.Web;
using FraudWatch.Casework.People;
using FraudWatch.Server.Http;
using FraudWatch.Server.National;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace FraudWatch.Server.SignIn;

/// <summary>Recognises the session of the cookie, and answers 401 and 403 in the form of every other error.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionCookie cookie, SessionCache sessions, MonitorToken monitor,
    InstitutionTokenReader institutions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (monitor.Recognise(Context) is { } reader)
            return SignedInAs(reader);
        if (await institutions.RecogniseAsync(Context) is { } institution)
            return SignedInAs(institution);
        if (cookie.Read(Context) is not { Length: > 0 } token || await sessions.FindAsync(token, Context.RequestAborted) is not { } session)
            return AuthenticateResult.NoResult();
        return SignedInAs(session);
    }

    private AuthenticateResult SignedInAs(SignedIn session)
    {
        CurrentSession.Set(Context, session);
        var person = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, session.Actor.Name)], Scheme.Name));
        return AuthenticateResult.Success(new AuthenticationTicket(person, Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Problem.Of(StatusCodes.Status401Unauthorized, "sign-in-needed", "Sign in first.").ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        (CurrentSession.Of(Context)?.Hindrance is { } hindrance ? Problem.Of(hindrance) : Problem.Forbidden).ExecuteAsync(Context);
}
