using System.ComponentModel.DataAnnotations;

namespace FraudWatch.Casework.People;

/// <summary>
/// What passwords and sessions must keep to. The defaults are those usual under graded protection level 3 (GB/T 22239-2019,
/// 8.1.4.1: complexity, regular change, handling of failed sign-ins, timeout, two factors), and of the project's own promises.
/// </summary>
public sealed record SignInPolicy
{
    [Range(8, 128)]
    public int MinimumLength { get; init; } = 8;

    /// <summary>How many of the four kinds (small, capital, digit, other) a password must mix.</summary>
    [Range(1, 4)]
    public int CharacterKinds { get; init; } = 3;

    /// <summary>Days after which a password must be changed; 0 for never.</summary>
    [Range(0, 3650)]
    public int PasswordDays { get; init; } = 90;

    /// <summary>How many earlier passwords may not come back.</summary>
    [Range(0, 24)]
    public int PasswordHistory { get; init; } = 5;

    [Range(1, 100)]
    public int FailuresToLock { get; init; } = 5;

    [Range(1, 1440)]
    public int LockMinutes { get; init; } = 30;

    [Range(1, 1440)]
    public int IdleMinutes { get; init; } = 15;

    [Range(1, 168)]
    public int AbsoluteHours { get; init; } = 8;

    public SecondFactorUse SecondFactor { get; init; } = SecondFactorUse.Required;

    /// <summary>Rounds of PBKDF2 with SHA-512 for new passwords; the default is OWASP's.</summary>
    [Range(100_000, 10_000_000)]
    public int HashRounds { get; init; } = 210_000;
}
