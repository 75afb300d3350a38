using System.Security.Cryptography;
using System.Text;

namespace FraudWatch.Core.Cases;

/// <summary>
/// Tells acts apart across versions of a rule. The id of a finding changes with its rule's version; the act does not, and a
/// better worded rule must not put before an inspector what was already decided.
/// </summary>
public static class FindingAct
{
    /// <summary>32 hex digits over rule, institution, person, records and day.</summary>
    public static string KeyOf(SuspectedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var keys = string.Join(
            '\u001f',
            finding.RuleId, finding.FixmedinsCode, finding.PsnNo, finding.MdtrtId, finding.SetlId, finding.BkkpSn, finding.OccurredOn.ToString("O"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(keys)).AsSpan(0, 16));
    }
}
