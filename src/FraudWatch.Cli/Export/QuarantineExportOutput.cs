namespace FraudWatch.Cli.Export;

/// <summary>What <c>store quarantine --export --json</c> prints: the files written.</summary>
internal sealed record QuarantineExportOutput(IReadOnlyList<string> Files);
