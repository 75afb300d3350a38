using FraudWatch.Casework.People;
using FraudWatch.Core.People;
using FraudWatch.Server.Api.Document;
using FraudWatch.Server.Http;
using FraudWatch.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FraudWatch.Server.Api.Sessions;

/// <summary>Signing in and out, and one's own password.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("session");
        session.MapPost("", SignInAsync).WithName("sign_in").WithSummary("Sign in; the answer sets the session's cookie.")
            .Example(new SignInRequest { Name = "li.wei", Password = "Spring-2026" }).WithMetadata(SignInMetadata.Instance).Open();
        session.MapGet("", ReadAsync).WithName("read_session").WithSummary("The own session: roles, permissions, regions, antiforgery value.").RequiresSession();
        session.MapDelete("", SignOutAsync).WithName("sign_out").WithSummary("Sign out.").RequiresSession();
        session.MapPost("/password", ChangePasswordAsync).WithName("change_password").WithSummary("Change the own password; other sessions end.")
            .Example(new PasswordRequest { PresentPassword = "Spring-2026", Password = "Summer-2026" }).RequiresSession();
        session.MapPost("/second-factor", BeginFactorAsync).WithName("begin_second_factor")
            .WithSummary("A new authenticator secret; it counts once its first code is confirmed.").RequiresSession();
        session.MapPost("/second-factor/confirmation", ConfirmFactorAsync).WithName("confirm_second_factor")
            .WithSummary("Confirm the authenticator; the answer holds recovery codes, shown once.").Example(new CodeRequest { Code = "287082" }).RequiresSession();
    }

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> SignInAsync(
        SignInRequest request, HttpContext http, BeginSession begin, SessionCache sessions, SessionCookie cookie, CancellationToken cancellation)
    {
        var outcome = await begin.RunAsync(request.Name, request.Password, request.Code, cancellation);
        if (outcome.CodeNeeded)
            return Problem.Of(StatusCodes.Status401Unauthorized, "code-needed", "Send the code of your second factor, or a recovery code, as code.");
        if (outcome.Started is not { } started || await sessions.FindAsync(started.Token, cancellation) is not { } session)
            return Problem.Of(StatusCodes.Status401Unauthorized, "sign-in-refused", "The name or the password is wrong, or the account is locked or disabled.");
        cookie.Write(http, started.Token);
        return TypedResults.Ok(SessionView.From(session, started.Token));
    }

    private static async Task<Ok<SessionView>> ReadAsync(HttpContext http, SessionCache sessions, SessionCookie cookie, CancellationToken cancellation)
    {
        var token = cookie.Read(http) ?? "";
        var session = await sessions.FindAsync(token, cancellation) ?? throw new RequestRefusedException(Problem.Of(401, "sign-in-needed", "Sign in first."));
        return TypedResults.Ok(SessionView.From(session, token));
    }

    private static async Task<NoContent> SignOutAsync(
        Actor actor, HttpContext http, Casework.People.Sessions sessions, SessionCache cache, SessionCookie cookie, CancellationToken cancellation)
    {
        await sessions.EndAsync(actor, cancellation);
        cache.Forget();
        cookie.Remove(http);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ChangePasswordAsync(
        PasswordRequest request, Actor actor, ChangePassword change, SessionCache cache, CancellationToken cancellation)
    {
        await change.RunAsync(actor, request.PresentPassword, request.Password, cancellation);
        cache.Forget();
        return TypedResults.NoContent();
    }

    private static async Task<Ok<SecondFactorSetup>> BeginFactorAsync(Actor actor, SetUpSecondFactor factor, CancellationToken cancellation) =>
        TypedResults.Ok(await factor.BeginAsync(actor, cancellation));

    private static async Task<Ok<RecoveryCodes>> ConfirmFactorAsync(
        CodeRequest request, Actor actor, SetUpSecondFactor factor, SessionCache cache, CancellationToken cancellation)
    {
        var codes = await factor.ConfirmAsync(actor, request.Code, cancellation);
        cache.Forget();
        return TypedResults.Ok(new RecoveryCodes(codes));
    }
}
