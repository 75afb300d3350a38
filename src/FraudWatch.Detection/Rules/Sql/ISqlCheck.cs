namespace FraudWatch.Detection.Rules.Sql;

/// <summary>One thing that a rule's SQL must keep to.</summary>
internal interface ISqlCheck
{
    /// <summary>What is wrong with this node; nothing when it is in order.</summary>
    IEnumerable<string> Check(SqlNode node);
}
