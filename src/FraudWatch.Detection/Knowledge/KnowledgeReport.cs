namespace FraudWatch.Detection.Knowledge;

/// <summary>What a data folder knows, and how much of it rules can judge by.</summary>
/// <param name="Points">Points, each (class, item, pair, region) once.</param>
/// <param name="Versions">Their versions.</param>
/// <param name="Executable">Points whose latest version rules can judge by.</param>
/// <param name="Classes">The same by official class.</param>
/// <param name="Tables">Versions of other knowledge tables.</param>
public sealed record KnowledgeReport(
    int Points, int Versions, int Executable, IReadOnlyList<ClassKnowledge> Classes, IReadOnlyList<ImportedTable> Tables);
