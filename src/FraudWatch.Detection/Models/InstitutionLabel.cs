namespace FraudWatch.Detection.Models;

/// <summary>What is known of an institution after people looked at it.</summary>
/// <param name="Code">Institution.</param>
/// <param name="IsPositive">Whether a violation was confirmed, in part at least.</param>
/// <param name="DecidedOn">Day of the latest decision, where known.</param>
/// <param name="Amount">Amount confirmed (yuan), where known.</param>
/// <param name="IsRandom">Whether it was inspected because a draw chose it, not because something pointed to it.</param>
public sealed record InstitutionLabel(string Code, bool IsPositive, DateOnly? DecidedOn = null, double? Amount = null, bool IsRandom = false);
