using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>A table of knowledge (item pairs, organ-bound codes...) that rules read as <c>claims.knowledge_NAME</c>.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Content">Header and rows.</param>
/// <param name="Prefix">What its table is called before the name.</param>
public sealed record KnowledgeTable(string Name, CsvTable Content, string Prefix = "knowledge_")
{
    /// <summary>Table name in the schema claims.</summary>
    public string TableName => Prefix + Name;
}
