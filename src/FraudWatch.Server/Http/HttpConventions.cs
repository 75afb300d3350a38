using FraudWatch.Server.Hosting;
using FraudWatch.Server.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace FraudWatch.Server.Http;

/// <summary>What holds for every endpoint, in the one order in which it works.</summary>
internal static class HttpConventions
{
    public static IServiceCollection AddHttpConventions(this IServiceCollection services, ServerOptions options)
    {
        services.ConfigureHttpJsonOptions(json => JsonConventions.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddProblemDetails().AddExceptionHandler<ProblemOfException>();
        services.AddHttpContextAccessor().AddSingleton<SessionCookie>().AddSingleton<SessionCache>().AddSingleton<MonitorToken>().AddSingleton<StoredAnswers>();
        services.AddScoped(provider => CurrentSession.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext)?.Actor
            ?? throw new InvalidOperationException("An endpoint that takes an actor must require a permission or a session."));
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        services.AddSingleton<IAuthorizationHandler, AccessDecision>();
        // What says nothing about access is refused to everybody. Who is signed in is told of an address, a method or a kind of body that
        // is not taken: routing answers these itself, with no endpoint or one that is no route.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
            .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint).Build());
        services.AddRateLimiter(limiter => RateLimits.Configure(limiter, options.RateLimits));
        return services;
    }

    public static void UseHttpConventions(this WebApplication service)
    {
        service.UseMiddleware<SecurityHeaders>();
        service.UseExceptionHandler();
        service.UseStatusCodePages(async answered => await Problem.OfStatus(answered.HttpContext.Response.StatusCode).ExecuteAsync(answered.HttpContext));
        service.UseRouting();
        service.UseAuthentication();
        service.UseRateLimiter();
        service.UseAuthorization();
        service.UseMiddleware<Antiforgery>();
        service.UseMiddleware<KeepBody>();
        service.UseMiddleware<Idempotency>();
    }
}
