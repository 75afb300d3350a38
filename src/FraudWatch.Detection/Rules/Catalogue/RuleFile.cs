namespace FraudWatch.Detection.Rules;

/// <summary>A file of a rules folder.</summary>
/// <param name="Path">Inside the folder, with forward slashes.</param>
/// <param name="Text">Its content.</param>
/// <param name="Folder">The folder it was read from; null when built into the program.</param>
internal sealed record RuleFile(string Path, string Text, string? Folder)
{
    /// <summary>The parts of the path.</summary>
    public string[] Parts => Path.Split('/');
}
