namespace FraudWatch.Detection.Rules;

/// <summary>Columns of a national table without which a rule judges nothing.</summary>
public sealed record TableNeed(string Table, IReadOnlyList<string> Columns);
