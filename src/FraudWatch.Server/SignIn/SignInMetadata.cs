namespace FraudWatch.Server.SignIn;

/// <summary>Marks the endpoint that passwords are tried at; it has a bucket of its own.</summary>
internal sealed class SignInMetadata
{
    public static SignInMetadata Instance { get; } = new();
}
