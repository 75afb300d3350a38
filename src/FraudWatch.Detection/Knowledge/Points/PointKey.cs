namespace FraudWatch.Detection.Knowledge;

/// <summary>What makes two published rows versions of one point instead of two points.</summary>
/// <param name="ClassNumber">Official rule class, 1 to 88.</param>
/// <param name="ItemCode">National item, diagnosis or operation code.</param>
/// <param name="PairedItemCode">Code of the second item; empty without one.</param>
/// <param name="Region">Administrative division; empty for everywhere.</param>
internal sealed record PointKey(int ClassNumber, string ItemCode, string PairedItemCode, string Region);
