using FraudWatch.Core.People;
using Microsoft.AspNetCore.Authorization;

namespace FraudWatch.Server.Http;

/// <summary>How an endpoint says who may call it. One that says nothing can be called by nobody.</summary>
public static class AccessExtensions
{
    /// <summary>Only who holds the permission.</summary>
    public static T Requires<T>(this T endpoint, Permission permission) where T : IEndpointConventionBuilder => endpoint.With(AccessRule.Holder(permission));

    /// <summary>Whoever is signed in, for what concerns the own session.</summary>
    public static T RequiresSession<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.With(AccessRule.AnySession);

    /// <summary>Anybody, without sign-in.</summary>
    public static T Open<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.With(AccessRule.Anybody).AllowAnonymous();

    private static T With<T>(this T endpoint, AccessRule rule) where T : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(rule);
        return rule.Anonymous ? endpoint : endpoint.RequireAuthorization(new AuthorizationPolicyBuilder().AddRequirements(rule).Build());
    }
}
