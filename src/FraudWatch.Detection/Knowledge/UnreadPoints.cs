namespace FraudWatch.Detection.Knowledge;

/// <summary>Points that need a person, for one reason.</summary>
/// <param name="Reason">A sentence in Chinese.</param>
/// <param name="Points">How many.</param>
/// <param name="Example">The text of one of them.</param>
public sealed record UnreadPoints(string Reason, int Points, string Example);
