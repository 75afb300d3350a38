namespace FraudWatch.Cli.Terminal;

/// <summary>A reason of the rating: what carried it (a rule's or a feature's name) and its sentence.</summary>
public sealed record RankedReason(string Kind, string Code, string Zh, string En);
