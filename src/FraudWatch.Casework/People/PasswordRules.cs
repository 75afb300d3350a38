using FraudWatch.Casework.Storage;

namespace FraudWatch.Casework.People;

/// <summary>What a new password must be like.</summary>
internal static class PasswordRules
{
    private const int Longest = 128;

    /// <exception cref="RefusedException">It is not; the sentence says what is asked for.</exception>
    public static void Check(string password, string name, SignInPolicy policy)
    {
        if (password.Length < policy.MinimumLength || password.Length > Longest)
            throw RefusedException.Invalid("password", $"A password has {policy.MinimumLength} to {Longest} characters.");
        if (KindsIn(password) < policy.CharacterKinds)
            throw RefusedException.Invalid("password", $"A password mixes at least {policy.CharacterKinds} of: small letters, capital letters, digits, other characters.");
        if (password.Contains(name, StringComparison.OrdinalIgnoreCase))
            throw RefusedException.Invalid("password", "A password does not contain the sign-in name.");
    }

    private static int KindsIn(string password) => new[]
    {
        password.Any(char.IsAsciiLetterLower),
        password.Any(char.IsAsciiLetterUpper),
        password.Any(char.IsAsciiDigit),
        password.Any(c => !char.IsAsciiLetterOrDigit(c)),
    }.Count(present => present);
}
