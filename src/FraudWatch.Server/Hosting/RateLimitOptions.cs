using System.ComponentModel.DataAnnotations;

namespace FraudWatch.Server.Hosting;

/// <summary>How fast one person, or one address that is not signed in, may ask: a bucket that holds a burst and is refilled evenly.</summary>
public sealed record RateLimitOptions
{
    [Range(1, 1_000_000)]
    public int PerMinute { get; init; } = 1_200;

    [Range(1, 1_000_000)]
    public int Burst { get; init; } = 300;

    /// <summary>Calls of one institution's systems on the national audit interface.</summary>
    [Range(1, 1_000_000)]
    public int InstitutionsPerMinute { get; init; } = 18_000;

    [Range(1, 1_000_000)]
    public int InstitutionsBurst { get; init; } = 600;

    /// <summary>Sign-ins from one address.</summary>
    [Range(1, 1_000_000)]
    public int SignInsPerMinute { get; init; } = 30;
}
