namespace FraudWatch.Cli.Export;

/// <summary>What <c>plan verify --json</c> prints.</summary>
internal sealed record PlanVerifyOutput(bool Sound, string? Format, string? Commitment, IReadOnlyList<string> Problems);
