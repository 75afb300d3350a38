namespace FraudWatch.Casework.Figures;

/// <summary>What one person has to do and has done.</summary>
/// <param name="UserId">The person; null for cases that nobody owns.</param>
/// <param name="Name">The person's name as shown.</param>
/// <param name="Open">Cases under review.</param>
/// <param name="Overdue">Of them, past their last day.</param>
/// <param name="DueSoon">Of them, due within the next seven days.</param>
/// <param name="Decided">Cases reviewed first by the person whose verdict became final in the period.</param>
/// <param name="MedianDays">Days from the opening to the decision of the middle one of those; null without any.</param>
public sealed record InspectorLoad(long? UserId, string Name, long Open, long Overdue, long DueSoon, long Decided, double? MedianDays);
