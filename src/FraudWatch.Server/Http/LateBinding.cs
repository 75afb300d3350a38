using System.Diagnostics.CodeAnalysis;

namespace FraudWatch.Server.Http;

/// <summary>
/// What binds requests to endpoints is compiled with the program: made at the start it took more than half of it. These are bound at the
/// start all the same: handlers of a generic type or handed in by a parameter, which the compiler does not know, and those with an
/// optional number, day or yes-or-no in the address, since what it compiles refuses such a value without saying which.
/// </summary>
internal static class LateBinding
{
    /// <summary>Maps a GET.</summary>
    [SuppressMessage("Usage", "RDG002", Justification = "That is what this is for.")]
    public static RouteHandlerBuilder MapGetLate(this IEndpointRouteBuilder group, string path, Delegate handler) => group.MapGet(path, handler);

    /// <summary>Maps a POST.</summary>
    [SuppressMessage("Usage", "RDG002", Justification = "That is what this is for.")]
    public static RouteHandlerBuilder MapPostLate(this IEndpointRouteBuilder group, string path, Delegate handler) => group.MapPost(path, handler);
}
