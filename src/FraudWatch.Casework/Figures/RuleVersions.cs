using FraudWatch.Casework.Cases;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Figures;

/// <summary>Which versions of the rules casework has seen.</summary>
public static class RuleVersions
{
    /// <summary>Each version of each rule, by rule and version, over all divisions: a rule changes for everybody.</summary>
    public static async Task<IReadOnlyList<RuleVersion>> RuleVersionsAsync(this CaseSnapshot snapshot, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var versions = await snapshot.Context.Set<CaseFinding>().GroupBy(finding => new { finding.RuleId, finding.RuleVersion })
            .Select(group => new { group.Key.RuleId, group.Key.RuleVersion, At = group.Min(finding => finding.JoinedAt) })
            .ToListAsync(cancellation);
        return [.. versions.OrderBy(one => one.RuleId, StringComparer.Ordinal).ThenBy(one => one.RuleVersion).Select(one => new RuleVersion(one.RuleId, one.RuleVersion, one.At))];
    }
}
