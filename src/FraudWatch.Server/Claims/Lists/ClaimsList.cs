using FraudWatch.Core.People;
using FraudWatch.Server.Http.Lists;

namespace FraudWatch.Server.Claims;

/// <summary>
/// A list over the claims store: its tables, columns, filters and orders. One definition serves the page, the count and the export,
/// in the query language of every other list.
/// </summary>
/// <param name="name">What the trail and files call it.</param>
/// <param name="source">
/// What follows FROM: tables with short names, joined. It is told the filters and what somebody sees, for a list whose very rows
/// depend on them, such as sums by person.
/// </param>
/// <param name="unique">The sort name that tells every row from every other.</param>
internal sealed class ClaimsList(string name, Func<IReadOnlyDictionary<string, string>, RegionScope, SqlValues, string> source, string unique) : IListShape
{
    private readonly List<ClaimsColumn> columns = [];
    private readonly Dictionary<string, ClaimsSort> sorts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sentences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<string, SqlValues, string>> filters = new(StringComparer.Ordinal);
    private readonly List<string> tables = [];
    private readonly List<ClaimsJoin> joins = [];

    /// <param name="name">What the trail and files call it.</param>
    /// <param name="from">What follows FROM: tables with short names, joined.</param>
    /// <param name="unique">The sort name that tells every row from every other.</param>
    public ClaimsList(string name, string from, string unique) : this(name, (_, _, _) => from, unique)
    {
    }

    public string Name { get; } = name;

    public string Unique { get; } = unique;

    public IReadOnlyList<ClaimsColumn> Columns => columns;

    /// <summary>What a run makes and must be there, as <c>schema.table</c> or <c>schema.table.column</c>.</summary>
    public IReadOnlyList<string> Tables => tables;

    /// <summary>The expression for the division of a row; null when its rows belong to none.</summary>
    public string? Region { get; private set; }

    /// <summary>
    /// Tables that only add columns. A list that has any finds the keys of a page first, without those that neither filter nor order
    /// it, and then reads the rows.
    /// </summary>
    public IReadOnlyList<ClaimsJoin> Joins => joins;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Filters => sentences;

    /// <inheritdoc />
    public IReadOnlyCollection<string> SortNames => sorts.Keys;

    /// <inheritdoc />
    public string DefaultSort { get; private set; } = unique;

    public ClaimsList Needs(params IEnumerable<string> names)
    {
        tables.AddRange(names);
        return this;
    }

    /// <summary>
    /// A table beside the list's own that finds at most one row for each of its rows. The list's unique key is then a text, by which
    /// its own table has an index.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="alias">Its short name.</param>
    /// <param name="key">Its unique column, a text.</param>
    /// <param name="foreign">The expression of the list's own table that names its row.</param>
    public ClaimsList Beside(string table, string alias, string key, string foreign)
    {
        joins.Add(new ClaimsJoin(table, alias, key, foreign));
        return this;
    }

    public ClaimsList In(string region)
    {
        Region = region;
        return this;
    }

    public ClaimsList Column(string column, ClaimsKind kind, string title, string sql)
    {
        columns.Add(new ClaimsColumn(column, kind, title, sql));
        return this;
    }

    public ClaimsList Sort(string sort, string sql, string type)
    {
        sorts.Add(sort, new ClaimsSort(sql, type));
        return this;
    }

    public ClaimsList SortedBy(string sort)
    {
        DefaultSort = sort;
        return this;
    }

    /// <param name="filter">Its name in the query.</param>
    /// <param name="sentence">What it does.</param>
    /// <param name="condition">The condition for a text; one that cannot be understood is refused by <see cref="FilterText"/>'s readers.</param>
    public ClaimsList Filter(string filter, string sentence, Func<string, SqlValues, string> condition)
    {
        filters.Add(filter, condition);
        sentences.Add(filter, sentence);
        return this;
    }

    /// <summary>A filter that the source goes by.</summary>
    public ClaimsList Asks(string filter, string sentence) => Filter(filter, sentence, (_, _) => "true");

    /// <summary>What follows FROM for the filters of a request within what somebody sees.</summary>
    public string From(IReadOnlyDictionary<string, string> wanted, RegionScope scope, SqlValues values) => Own(wanted, scope, values) + Beside(joins);

    /// <summary>The same without the tables beside.</summary>
    public string Own(IReadOnlyDictionary<string, string> wanted, RegionScope scope, SqlValues values) => source(wanted, scope, values);

    /// <summary>The joins with those tables beside that an expression uses.</summary>
    public string BesideIn(string sql) => Beside(joins.Where(join => join.IsNamedIn(sql)));

    public ClaimsSort SortOf(string sort) => sorts[sort];

    /// <summary>The conditions of a request within what somebody sees, joined by AND.</summary>
    public string Where(IReadOnlyDictionary<string, string> wanted, RegionScope scope, SqlValues values)
    {
        var conditions = wanted.Select(filter => filters[filter.Key](filter.Value, values));
        return string.Join(" AND ", (Region is null ? [] : new[] { ScopeSql.Covers(scope, Region, values) }).Concat(conditions).Append("true").Select(condition => $"({condition})"));
    }

    private static string Beside(IEnumerable<ClaimsJoin> joined) => string.Concat(joined.Select(join => $"\n{join.Sql}"));
}
