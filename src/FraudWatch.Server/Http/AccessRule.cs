using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.AspNetCore.Authorization;

namespace FraudWatch.Server.Http;

/// <summary>
/// Who may call an endpoint: anybody, anybody signed in, or who holds a permission. It is the endpoint's authorization and what the
/// API document states as <c>x-permission</c>.
/// </summary>
/// <param name="Permission">What is needed; null when being signed in is enough.</param>
/// <param name="Anonymous">Whether no sign-in is needed.</param>
internal sealed record AccessRule(Permission? Permission, bool Anonymous) : IAuthorizationRequirement
{
    public static AccessRule Anybody { get; } = new(null, true);

    /// <summary>Even a session that must change its password or set up its second factor first.</summary>
    public static AccessRule AnySession { get; } = new(null, false);

    public static AccessRule Holder(Permission permission) => new(permission, false);

    /// <summary>What stands in the API document.</summary>
    public string Word => Anonymous ? "anonymous" : Permission is { } permission ? SnakeCase.Of(permission) : "signed_in";
}
