using FraudWatch.Core.Findings;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Cli.Commands.Rules;

/// <summary>A rule as <c>rules list --json</c> prints it; <c>reason</c> says why it cannot run,
/// <c>findings</c> what its last run found in the store.</summary>
internal sealed record RuleListRow(
    string Id,
    string Family,
    string Title,
    string TitleEn,
    string Severity,
    string Status,
    int Version,
    IReadOnlyList<string> Classes,
    bool Runnable,
    IReadOnlyList<string> Needs,
    string? Reason,
    long? Findings)
{
    public static RuleListRow From(Rule rule, IReadOnlyList<string>? missing, long? findings) => new(
        rule.Id, rule.Family, rule.Title.Zh, rule.Title.En, rule.Severity.Letter(), rule.Status.ToString().ToLowerInvariant(), rule.Version,
        rule.Classes, missing is null or { Count: 0 }, [.. rule.Needs.SelectMany(need => need.Columns.Select(column => $"{need.Table}.{column}"))],
        missing is { Count: > 0 } ? $"{string.Join(", ", missing)} never came" : null, findings);
}
