namespace FraudWatch.Detection.Rules;

/// <summary>A change of a rule to be tried over claims that are there.</summary>
/// <param name="RuleId">The rule.</param>
public sealed record BacktestRequest(string RuleId)
{
    /// <summary>Parameters and their new values, as written; they hold in every region and at all times.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>SQL in place of the rule's; null to leave it.</summary>
    public string? Sql { get; init; }

    /// <summary>First service day that counts; null for all.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last service day that counts; null for all.</summary>
    public DateOnly? To { get; init; }
}
