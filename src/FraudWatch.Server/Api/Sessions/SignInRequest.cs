namespace FraudWatch.Server.Api.Sessions;

/// <summary>What somebody signs in with.</summary>
public sealed record SignInRequest
{
    public required string Name { get; init; }

    public required string Password { get; init; }

    /// <summary>The code of the second factor, or a recovery code; asked for when one is set up.</summary>
    public string? Code { get; init; }
}
