using FraudWatch.Server.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace FraudWatch.Server.Http;

/// <summary>Decides an <see cref="AccessRule"/> for the session of the request.</summary>
internal sealed class AccessDecision(IHttpContextAccessor http) : AuthorizationHandler<AccessRule>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AccessRule requirement)
    {
        if (CurrentSession.Of(http.HttpContext) is not { } session)
            return Task.CompletedTask;
        if (requirement.Permission is not { } permission)
            context.Succeed(requirement);
        else if (session.Hindrance is null && session.Actor.May(permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
