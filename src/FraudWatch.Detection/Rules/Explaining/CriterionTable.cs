namespace FraudWatch.Detection.Rules;

/// <summary>The rows of a finding that met one criterion of its rule.</summary>
/// <param name="Comment">What the rule's author says of it; empty when nothing.</param>
/// <param name="Key">Column by which the rows are the finding's; null when the criterion has none, and all its rows count.</param>
/// <param name="Rows">Its columns and first rows, under the criterion's name.</param>
public sealed record CriterionTable(string Comment, string? Key, ExplanationTable Rows);
