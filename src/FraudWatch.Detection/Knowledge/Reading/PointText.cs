namespace FraudWatch.Detection.Knowledge;

/// <summary>The words that a point is read from, in <see cref="PlainText"/>'s spelling.</summary>
/// <param name="Constraint">The published constraint.</param>
/// <param name="ItemName">The item's name.</param>
/// <param name="ItemCode">The item's national code.</param>
/// <param name="PairedItemCode">Code of the second item; empty without one.</param>
internal sealed record PointText(string Constraint, string ItemName, string ItemCode, string PairedItemCode);
