using FraudWatch.Casework.People;
using FraudWatch.Core.People;

namespace FraudWatch.Server.Api.Users;

/// <summary>A user to make. The password is a one-time password: the first sign-in changes it.</summary>
public sealed record NewUserRequest
{
    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    public string Department { get; init; } = "";

    public required string Password { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];

    internal static NewUserRequest Sample { get; } = new()
    {
        Name = "li.wei",
        DisplayName = "Li Wei",
        Department = "基金监管科",
        Password = "Change-me-2026",
        Roles = [Role.Inspector],
        Regions = ["990100"],
    };

    internal NewUser ToCommand() => new()
    {
        Name = Name,
        DisplayName = DisplayName,
        Department = Department,
        Password = Password,
        Roles = Roles,
        Regions = Regions,
    };
}
