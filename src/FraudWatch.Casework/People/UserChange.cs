using FraudWatch.Core.People;

namespace FraudWatch.Casework.People;

/// <summary>What shall be different about a user; null leaves as it is.</summary>
public sealed record UserChange
{
    public string? DisplayName { get; init; }

    public string? Department { get; init; }

    /// <summary>False ends every session within five seconds.</summary>
    public bool? Enabled { get; init; }

    /// <summary>The last day on which no work is given to the person; a day in the past ends it.</summary>
    public DateOnly? UnavailableUntil { get; init; }

    public string? UnavailableReason { get; init; }

    /// <summary>All roles from now on: missing ones are taken away at once, new ones wait for a second person.</summary>
    public IReadOnlyList<Role>? Roles { get; init; }

    /// <summary>All divisions from now on, in the same way.</summary>
    public IReadOnlyList<string>? Regions { get; init; }
}
