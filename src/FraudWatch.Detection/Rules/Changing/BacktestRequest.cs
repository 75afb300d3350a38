using FraudWatch.Core.Findings;

namespace FraudWatch.Detection.Rules;

/// <summary>A change of a rule to be tried over claims that are there.</summary>
/// <param name="RuleId">The rule.</param>
public sealed record BacktestRequest(string RuleId)
{
    /// <summary>Parameters and their new values, as written; they hold at all times, and in every region unless one is named.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>The region whose values they are, <c>default</c> among them; those below it keep their own. Null sets them everywhere and puts no other value beside them.</summary>
    public string? Region { get; init; }

    /// <summary>A new status in place of new values: only what goes to inspectors is then counted. Null to leave it.</summary>
    public RuleStatus? Status { get; init; }

    /// <summary>SQL in place of the rule's; null to leave it.</summary>
    public string? Sql { get; init; }

    /// <summary>First service day that counts; null for all.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last service day that counts; null for all.</summary>
    public DateOnly? To { get; init; }
}
