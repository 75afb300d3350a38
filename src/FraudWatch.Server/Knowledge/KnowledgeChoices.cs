namespace FraudWatch.Server.Knowledge;

/// <summary>How somebody wants a publication imported.</summary>
/// <param name="ValidFrom">First day of force for rows that state none; null for the publication's own.</param>
/// <param name="Region">Division that the points hold in; null for everywhere.</param>
/// <param name="UpdateReplaces">Whether the points that the file's own update leaves out end.</param>
/// <param name="ReplaceTable">Whether a file in the shape of a knowledge table takes its place.</param>
public sealed record KnowledgeChoices(DateOnly? ValidFrom, string? Region, bool UpdateReplaces, bool ReplaceTable);
