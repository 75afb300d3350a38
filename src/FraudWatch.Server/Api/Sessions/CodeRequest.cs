namespace FraudWatch.Server.Api.Sessions;

/// <summary>The code that an authenticator app shows.</summary>
public sealed record CodeRequest
{
    public required string Code { get; init; }
}
