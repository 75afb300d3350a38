using FraudWatch.Core.People;

namespace FraudWatch.Server.Claims;

/// <summary>Region scopes as conditions over the claims store.</summary>
internal static class ScopeSql
{
    /// <summary>Whether somebody sees a row with this division; one without a division is seen by who sees the country.</summary>
    public static string Covers(RegionScope scope, string region, SqlValues values) =>
        scope.Prefixes.Contains("")
            ? "true"
            : scope.Prefixes.Count == 0 ? "false" : string.Join(" OR ", scope.Prefixes.Select(prefix => $"starts_with({region}, {values.Text(prefix)})"));
}
