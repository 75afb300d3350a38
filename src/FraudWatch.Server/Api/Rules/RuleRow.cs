using FraudWatch.Core.Findings;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Server.Api.Rules;

/// <summary>A rule in the list of rules.</summary>
public sealed record RuleRow
{
    public required string Id { get; init; }

    public required string Family { get; init; }

    public required TextView Title { get; init; }

    /// <summary>In force today.</summary>
    public required RuleStatus Status { get; init; }

    public required Severity Severity { get; init; }

    public required int Version { get; init; }

    /// <summary>Numbers of its official classes.</summary>
    public required IReadOnlyList<int> Classes { get; init; }

    /// <summary>False when a column that it needs never came, as of the last run; null before a run.</summary>
    public bool? Runnable { get; init; }

    /// <summary>What the last run came to with it.</summary>
    public required RuleOutcome LastRun { get; init; }

    /// <summary>Findings at institutions of the reader's divisions.</summary>
    public required long Hits { get; init; }

    /// <summary>Those of them that go to inspectors.</summary>
    public required long Queued { get; init; }

    /// <summary>Yuan at risk in them.</summary>
    public required decimal Amount { get; init; }

    internal static RuleRow Of(Rule rule, RuleRunRow? run, RuleHits? hits) => new()
    {
        Id = rule.Id,
        Family = rule.Family,
        Title = TextView.Of(rule.Title),
        Status = rule.Status,
        Severity = rule.Severity,
        Version = rule.Version,
        Classes = [.. rule.Classes.Select(OfficialClasses.Find).OfType<OfficialClass>().Select(one => one.Number).Distinct().Order()],
        Runnable = run?.Runnable,
        LastRun = OutcomeOf(run),
        Hits = hits?.Findings ?? 0,
        Queued = hits?.Queued ?? 0,
        Amount = hits?.Amount ?? 0,
    };

    private static RuleOutcome OutcomeOf(RuleRunRow? run) => run switch
    {
        null => RuleOutcome.None,
        { Runnable: false } => RuleOutcome.Lacking,
        { Findings: null } => RuleOutcome.Failed,
        _ => RuleOutcome.Ran,
    };
}
