using FraudWatch.Core.People;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Claims;

/// <summary>
/// The rows of a page whose keys are known: those of the list's own table by its index, and those of the tables beside it by the
/// keys that these name. Joined, the tables cost more than all the rows of a page: DuckDB sets up a hash table for each.
/// </summary>
internal sealed class ClaimsPageRows(ClaimsSnapshot snapshot, ClaimsList list)
{
    private const string UniqueName = "key_of_row";

    private readonly ILookup<ClaimsJoin?, ClaimsColumn> columns = list.Columns.ToLookup(column => list.Joins.FirstOrDefault(join => join.IsNamedIn(column.Sql)));

    /// <summary>
    /// One row for each key, in their order. The divisions are not asked again: the same snapshot just told that these rows match,
    /// and a condition on another table would make the engine look at every row.
    /// </summary>
    public async Task<List<ClaimsRow>> ReadAsync(ListQuery query, Actor actor, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var unique = list.SortOf(list.Unique).Sql;
        var shown = columns[null].Select(Shown).Concat(list.Joins.Select(join => $"{join.Foreign} AS {ForeignName(join)}")).Append($"{unique} AS {UniqueName}");
        var values = new SqlValues();
        var from = list.Own(query.Filters, actor.Scope, values);
        var own = await snapshot.RowsAsync($"SELECT {string.Join(", ", shown)} FROM {from} WHERE {unique} IN {values.Texts(keys)}", values, cancellation);
        var beside = new Dictionary<ClaimsJoin, Dictionary<string, ClaimsRow>>();
        foreach (var join in list.Joins)
            beside[join] = await BesideAsync(join, own.Select(row => row.Text(ForeignName(join))).OfType<string>(), cancellation);

        var byKey = own.ToDictionary(row => row.Needed(UniqueName), StringComparer.Ordinal);
        var sources = list.Columns.Select(column => list.Joins.FirstOrDefault(join => columns[join].Contains(column))).ToList();
        var places = list.Columns.Select((column, place) => (column.Name, place)).ToDictionary(StringComparer.Ordinal);
        return [.. keys.Select(key => new ClaimsRow(places, [.. list.Columns.Select((column, place) => Value(byKey[key], column, sources[place]))]))];

        object? Value(ClaimsRow row, ClaimsColumn column, ClaimsJoin? source) =>
            source is null ? row[column.Name]
            : row.Text(ForeignName(source)) is { } foreign && beside[source].TryGetValue(foreign, out var found) ? found[column.Name]
            : null;
    }

    private async Task<Dictionary<string, ClaimsRow>> BesideAsync(ClaimsJoin join, IEnumerable<string> keys, CancellationToken cancellation)
    {
        var values = new SqlValues();
        var shown = columns[join].Select(Shown).Append($"{join.Alias}.{join.Key} AS {UniqueName}");
        var those = $"{join.Alias}.{join.Key} IN {values.Texts(keys.Distinct(StringComparer.Ordinal))}";
        var rows = await snapshot.RowsAsync($"SELECT {string.Join(", ", shown)} FROM {join.Table} AS {join.Alias} WHERE {those}", values, cancellation);
        return rows.ToDictionary(row => row.Needed(UniqueName), StringComparer.Ordinal);
    }

    private static string Shown(ClaimsColumn column) => $"{column.Sql} AS {column.Name}";

    private static string ForeignName(ClaimsJoin join) => $"key_of_{join.Alias}";
}
