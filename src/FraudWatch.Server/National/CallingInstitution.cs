namespace FraudWatch.Server.National;

/// <summary>The institution whose system asks, as its token says.</summary>
/// <param name="TokenId">The token.</param>
/// <param name="Code">The institution's code.</param>
/// <param name="Region">Its division.</param>
public sealed record CallingInstitution(long TokenId, string Code, string Region)
{
    internal static CallingInstitution? Of(HttpContext? http) => http?.Features.Get<CallingInstitution>();
}
