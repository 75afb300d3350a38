using DuckDB.NET.Data;

namespace FraudWatch.Detection.Rules;

/// <summary>Puts what the catalogue knows where rules read it: <c>claims.knowledge_NAME</c>, <c>claims.benefit_NAME</c> and <c>claims.rule_class</c>.</summary>
internal static class KnowledgeLoader
{
    public static void Load(DuckDBConnection connection, RuleCatalogue catalogue)
    {
        foreach (var table in catalogue.Knowledge)
            table.Content.LoadInto(connection, "claims", table.TableName);
        catalogue.RuleClasses.LoadInto(connection, "claims", "rule_class");
    }
}
