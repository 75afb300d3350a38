namespace FraudWatch.Detection.Knowledge;

/// <summary>One version of a knowledge point as rules read it: shipped with the product, or imported.</summary>
/// <param name="Id">The same for the same point and day, whatever was imported besides.</param>
/// <param name="ClassNumber">Official class, 1 to 88.</param>
/// <param name="ClassName">Its name, in Chinese.</param>
/// <param name="ItemCode">National item, diagnosis or operation code, or the beginning of one.</param>
/// <param name="ItemName">Its name.</param>
/// <param name="PairedItemCode">Code of the second item; null without one.</param>
/// <param name="PairedItemName">Its name.</param>
/// <param name="Region">Division that it holds in; null for everywhere.</param>
/// <param name="Version">1 for the point's first version, by its day.</param>
/// <param name="IsLatest">Whether no later version of the point is known.</param>
/// <param name="ValidFrom">First day; null for as long as one can think.</param>
/// <param name="ValidTo">Day from which it no longer holds; null while it does.</param>
/// <param name="Executable">Whether rules can judge by it.</param>
/// <param name="Reason">Why they cannot, or what a person must check besides; in Chinese.</param>
/// <param name="Text">The published text.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record KnowledgePoint(
    string Id, int ClassNumber, string ClassName, string ItemCode, string ItemName, string? PairedItemCode, string? PairedItemName, string? Region,
    int Version, bool IsLatest, DateOnly? ValidFrom, DateOnly? ValidTo, bool Executable, string? Reason, string Text, string Source);
