namespace FraudWatch.Cli.Export;

/// <summary>What became of one file of a batch.</summary>
internal sealed record BatchFileOutput(
    string File, string Status, IReadOnlyList<string> Tables, string? Reason, IReadOnlyList<string> IgnoredColumns);
