namespace FraudWatch.Cli.Export;

/// <summary>What <c>store compact --json</c> prints: how many files of claims were replaced, and by how many.</summary>
internal sealed record CompactOutput(int Replaced, int Written);
