namespace FraudWatch.Server.Api.Users;

/// <summary>A password that works until the person has chosen another.</summary>
/// <param name="Password">It is told to the person by another way than this service.</param>
public sealed record OneTimePasswordRequest(string Password);
