namespace FraudWatch.Detection.Rules;

/// <summary>Rows of claims that a finding is about, ready to print.</summary>
/// <param name="Title">The table they come from.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Texts, null where the value is NULL.</param>
/// <param name="Total">How many rows there are; <paramref name="Rows"/> may hold fewer.</param>
public sealed record ExplanationTable(
    string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, long Total);
