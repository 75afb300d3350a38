namespace FraudWatch.Server.Api.Sessions;

/// <summary>What somebody signs in with.</summary>
public sealed record SignInRequest
{
    public required string Name { get; init; }

    public required string Password { get; init; }
}
