namespace FraudWatch.Core.Inspections;

/// <summary>One point of an inspection's checklist.</summary>
/// <param name="Position">1 is looked at first.</param>
/// <param name="Rule">The rule, its steps and clauses, and what it found here.</param>
public sealed record ChecklistItem(int Position, FlaggedRule Rule);
