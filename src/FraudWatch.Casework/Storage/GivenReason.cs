namespace FraudWatch.Casework.Storage;

/// <summary>Why somebody does what others will judge later: long enough to say something.</summary>
public static class GivenReason
{
    // 核对病历 says as much as a sentence.
    private const int Shortest = 4;

    /// <returns>The reason without the space around it.</returns>
    /// <exception cref="RefusedException">It is too short or too long.</exception>
    public static string Checked(string reason, int longest = 500)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var given = reason.Trim();
        return given.Length >= Shortest && given.Length <= longest
            ? given
            : throw RefusedException.Invalid("reason", $"The reason has {Shortest} to {longest} characters.");
    }
}
