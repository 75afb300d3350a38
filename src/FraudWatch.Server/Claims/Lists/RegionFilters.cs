using FraudWatch.Core.People;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Claims;

/// <summary>Filters by division: <c>region</c> for one and those below it, <c>no_region</c> for what has none.</summary>
internal static class RegionFilters
{
    private const string Region = "region";
    private const string NoRegion = "no_region";

    /// <summary>Lets a list be narrowed by the division of its rows.</summary>
    /// <param name="list">The list.</param>
    /// <param name="column">The expression for the division of a row.</param>
    /// <param name="whose">What has the division, for the sentences.</param>
    public static ClaimsList ByRegion(this ClaimsList list, string column, string whose) => list
        .Filter(Region, InDivision(whose), (text, values) => ClaimsFilters.Region(Region, text, column, values))
        .Filter(NoRegion, InNone(whose), (text, _) => WithoutDivision(text, column));

    /// <summary>The same for a list whose source is made of <see cref="Institutions"/>.</summary>
    public static ClaimsList AsksRegion(this ClaimsList list, string whose) => list.Asks(Region, InDivision(whose)).Asks(NoRegion, InNone(whose));

    /// <summary>The institutions that somebody sees and asks for, as a subquery: fixmedins_code, fixmedins_name, kind, region (empty for none).</summary>
    public static string Institutions(IReadOnlyDictionary<string, string> wanted, RegionScope scope, SqlValues values)
    {
        var asked = wanted.TryGetValue(Region, out var region) ? ClaimsFilters.Region(Region, region, "admdvs", values) : "true";
        var without = wanted.TryGetValue(NoRegion, out var text) ? WithoutDivision(text, "admdvs") : "true";
        return $"""
            (SELECT fixmedins_code, fixmedins_name, kind, coalesce(admdvs, '') AS region
            FROM claims.institution WHERE ({ScopeSql.Covers(scope, "admdvs", values)}) AND ({asked}) AND ({without}))
            """;
    }

    private static string InDivision(string whose) => $"Only {whose} in this division and those below it.";

    private static string InNone(string whose) => $"Only {whose} without a known division (true) or with one (false).";

    // What has six signs is a division; anything else is none.
    private static string WithoutDivision(string text, string column) => $"length(coalesce({column}, '')) {(FilterText.Bool(NoRegion, text) ? "<>" : "=")} {RegionScope.CodeLength}";
}
