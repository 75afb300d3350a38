namespace FraudWatch.Casework.Knowledge;

/// <summary>What an approval of an import is for.</summary>
/// <param name="ImportId">Number of the import.</param>
public sealed record KnowledgePayload(long ImportId);
