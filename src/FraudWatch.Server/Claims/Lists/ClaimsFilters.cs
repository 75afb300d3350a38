using FraudWatch.Casework.People;
using FraudWatch.Core.People;
using FraudWatch.Server.Http;

namespace FraudWatch.Server.Claims;

/// <summary>Filters that many lists over the claims store have.</summary>
internal static class ClaimsFilters
{
    /// <summary>A division and those below it.</summary>
    public static string Region(string filter, string text, string column, SqlValues values) => RegionScope.IsCode(text)
        ? ScopeSql.Covers(RegionScope.Of([text]), column, values)
        : throw RequestRefusedException.BadQuery(filter, $"{filter} is a division code of six digits.");

    /// <summary>The number of a person who is named by handle.</summary>
    public static string Person(string filter, string handle, PersonHandles persons) =>
        persons.NumberOf(handle) ?? throw RequestRefusedException.BadQuery(filter, $"{filter} is no handle of a person; answers name persons by theirs.");

    /// <summary>A key that stands alone in a column or with bars between it and others.</summary>
    public static string Among(string column, string key, SqlValues values)
    {
        var named = values.Text(key);
        return $"({column} = {named} OR (strpos({column}, '|') > 0 AND list_contains(string_split({column}, '|'), {named})))";
    }
}
