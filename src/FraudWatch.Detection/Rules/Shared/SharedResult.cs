namespace FraudWatch.Detection.Rules;

/// <summary>
/// What two or more rules would compute alike: one SELECT, run once before the rules and read by them as
/// <c>features.NAME</c>.
/// </summary>
/// <param name="Name">Table name without its schema.</param>
/// <param name="Sql">The SELECT, under the same checks as a rule's.</param>
/// <param name="Parameters">Those that the SQL takes; one value everywhere and always.</param>
/// <param name="Reads">Tables of claims and features that it reads, with their schemas.</param>
public sealed record SharedResult(
    string Name, string Sql, IReadOnlyList<RuleParameter> Parameters, IReadOnlySet<string> Reads)
{
    /// <summary>Schema and table.</summary>
    public string QualifiedName => $"features.{Name}";
}
