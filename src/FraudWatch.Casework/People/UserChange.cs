using FraudWatch.Core.People;

namespace FraudWatch.Casework.People;

/// <summary>What shall be different about a user; null leaves as it is.</summary>
public sealed record UserChange
{
    public string? DisplayName { get; init; }

    public string? Department { get; init; }

    /// <summary>False ends every session within five seconds.</summary>
    public bool? Enabled { get; init; }

    public IReadOnlyList<Role>? Roles { get; init; }

    public IReadOnlyList<string>? Regions { get; init; }
}
