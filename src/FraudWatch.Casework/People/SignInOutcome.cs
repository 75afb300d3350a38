namespace FraudWatch.Casework.People;

/// <summary>What became of a sign-in.</summary>
/// <param name="Started">The session; null when there is none.</param>
/// <param name="CodeNeeded">Whether name and password are right and the code of the second factor is missing.</param>
public sealed record SignInOutcome(StartedSession? Started, bool CodeNeeded)
{
    internal static SignInOutcome Refused { get; } = new(null, false);

    internal static SignInOutcome AskCode { get; } = new(null, true);
}
