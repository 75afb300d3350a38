namespace FraudWatch.Server.Api.Sessions;

/// <summary>A change of one's own password.</summary>
public sealed record PasswordRequest
{
    public required string PresentPassword { get; init; }

    public required string Password { get; init; }
}
