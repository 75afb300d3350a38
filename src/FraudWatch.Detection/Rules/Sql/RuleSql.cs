namespace FraudWatch.Detection.Rules.Sql;

/// <summary>What the tree of a rule's SQL says about it.</summary>
/// <param name="Problems">Why it must not run; empty when it may.</param>
/// <param name="Columns">Names of the columns it returns, in order.</param>
/// <param name="Parameters">Names of the parameters it takes.</param>
/// <param name="Tables">Tables of claims and features that it reads, with their schemas, in lower case.</param>
public sealed record RuleSql(
    IReadOnlyList<SqlProblem> Problems, IReadOnlyList<string> Columns, IReadOnlySet<string> Parameters, IReadOnlySet<string> Tables);
