namespace FraudWatch.Server.Api.Figures;

/// <summary>One person's work.</summary>
/// <param name="UserId">The person; null for cases that nobody owns.</param>
/// <param name="Name">As shown.</param>
/// <param name="Open">Owned and under review.</param>
/// <param name="Overdue">Of them, past their last day.</param>
/// <param name="DueSoon">Of them, due today or within the six days after.</param>
/// <param name="Decided">Reviewed first by the person and decided in the period; null for nobody.</param>
/// <param name="MedianDays">Calendar days from opening to decision of the middle one of those.</param>
public sealed record LoadView(long? UserId, string Name, CountView Open, CountView Overdue, CountView DueSoon, CountView? Decided, double? MedianDays);
