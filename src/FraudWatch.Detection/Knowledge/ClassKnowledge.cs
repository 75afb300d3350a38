namespace FraudWatch.Detection.Knowledge;

/// <summary>The points of one official class.</summary>
/// <param name="Number">1 to 88.</param>
/// <param name="Code">GZ code; null where the library gives none.</param>
/// <param name="Name">In Chinese, as published.</param>
/// <param name="Points">Points of the class.</param>
/// <param name="Versions">Their versions.</param>
/// <param name="Executable">Points whose latest version rules can judge by.</param>
/// <param name="Reasons">Why the others cannot be judged by, the most frequent first.</param>
public sealed record ClassKnowledge(
    int Number, string? Code, string Name, int Points, int Versions, int Executable, IReadOnlyList<UnreadPoints> Reasons);
