using FraudWatch.Core.People;

namespace FraudWatch.Casework.People;

/// <summary>Somebody who shall be able to sign in, with a password that the first sign-in must change.</summary>
public sealed record NewUser
{
    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    public string Department { get; init; } = "";

    public required string Password { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];

    public bool MustChangePassword { get; init; } = true;
}
