namespace FraudWatch.Detection.Rules;

/// <summary>Something wrong with a rule, a parameter file or a knowledge file.</summary>
/// <param name="File">Path inside the rules folder.</param>
/// <param name="Key">The YAML key, or where in the SQL; empty for the whole file.</param>
/// <param name="Message">What is wrong, and what to do about it.</param>
public sealed record RuleProblem(string File, string Key, string Message)
{
    public override string ToString() => Key.Length == 0 ? $"{File}: {Message}" : $"{File}: {Key}: {Message}";
}
