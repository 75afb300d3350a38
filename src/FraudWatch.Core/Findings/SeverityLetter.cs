namespace FraudWatch.Core.Findings;

/// <summary>The one-letter form of a <see cref="Severity"/> in rules, findings and files.</summary>
public static class SeverityLetter
{
    /// <summary>D, S or L.</summary>
    public static string Letter(this Severity severity) => severity switch
    {
        Severity.Definite => "D",
        Severity.Suspicion => "S",
        Severity.Lead => "L",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a severity."),
    };

    /// <summary>Reads D, S or L; anything else is null.</summary>
    public static Severity? Read(string? letter) => letter switch
    {
        "D" => Severity.Definite,
        "S" => Severity.Suspicion,
        "L" => Severity.Lead,
        _ => null,
    };
}
