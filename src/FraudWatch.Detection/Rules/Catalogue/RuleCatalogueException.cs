namespace FraudWatch.Detection.Rules;

/// <summary>The catalogue has problems; the message lists every one of them.</summary>
public sealed class RuleCatalogueException(IReadOnlyList<RuleProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<RuleProblem> Problems { get; } = problems;
}
