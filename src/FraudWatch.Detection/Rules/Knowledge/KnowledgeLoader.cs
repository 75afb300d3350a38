using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>Puts the knowledge that rules read into <c>claims.knowledge_NAME</c>.</summary>
internal static class KnowledgeLoader
{
    public static void Load(DuckDBConnection connection, IEnumerable<KnowledgeTable> tables)
    {
        foreach (var table in tables)
            table.Content.LoadInto(connection, "claims", $"knowledge_{table.Name}");
    }
}
