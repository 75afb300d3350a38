using System.Globalization;
using FraudWatch.Casework.Cases;
using FraudWatch.Casework.Figures;

namespace FraudWatch.Server.Api.Figures;

/// <summary>Changes as casework met them: the day on which the first finding of a version came in.</summary>
internal sealed class SeenRuleVersions(CaseDesk desk) : IRuleChanges
{
    public async Task<IReadOnlyList<RuleChange>> AllAsync(CaseSnapshot cases, CancellationToken cancellation)
    {
        var versions = await cases.RuleVersionsAsync(cancellation);
        // What came with the very first findings is where the record begins, and no change.
        var beginning = versions.Count == 0 ? DateOnly.MaxValue : desk.Settings.DayOf(versions.Min(version => version.At));
        return [.. versions.GroupBy(version => version.RuleId, StringComparer.Ordinal).SelectMany(rule => rule.OrderBy(version => version.Version)
            .Select((version, place) => new RuleChange(
                version.RuleId, desk.Settings.DayOf(version.At), place == 0 ? "first_seen" : "version", version.Version.ToString(CultureInfo.InvariantCulture))))
            .Where(change => change.On > beginning)];
    }
}
