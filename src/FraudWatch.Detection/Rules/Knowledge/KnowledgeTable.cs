namespace FraudWatch.Detection.Rules;

/// <summary>A table of knowledge (item pairs, organ-bound codes...) that rules read as <c>claims.knowledge_NAME</c>.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Columns">Names and DuckDB types.</param>
/// <param name="Rows">Texts, null where empty; cast to the column's type on loading.</param>
public sealed record KnowledgeTable(
    string Name, IReadOnlyList<KnowledgeColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows);
