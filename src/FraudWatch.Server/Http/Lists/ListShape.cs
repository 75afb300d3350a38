using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Http.Lists;

/// <summary>Begins a <see cref="ListShape{T}"/>.</summary>
public static class ListShape
{
    /// <summary>With the unique key, by which a list can always be sorted.</summary>
    public static ListShape<T> By<T, TKey>(string unique, Expression<Func<T, TKey>> key) where T : class where TKey : notnull => new(unique, new SortKey<T, TKey>(key));
}

/// <summary>
/// What a list of the case store can be filtered and sorted by, and how a page of it is read: from key to key, never by counting
/// rows to skip, so that a page costs the same at the end of 100,000 rows as at the beginning.
/// </summary>
public sealed class ListShape<T> : IListShape where T : class
{
    private readonly Dictionary<string, SortKey<T>> sorts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Sentence, Func<IQueryable<T>, string, IQueryable<T>> Apply)> filters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sentences = new(StringComparer.Ordinal);

    /// <param name="unique">The name of the key that tells every row from every other.</param>
    /// <param name="key">That key; it is never null.</param>
    internal ListShape(string unique, SortKey<T> key)
    {
        Unique = DefaultSort = unique;
        sorts.Add(unique, key);
    }

    /// <summary>The name of the key that tells every row from every other.</summary>
    public string Unique { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Filters => sentences;

    /// <inheritdoc />
    public IReadOnlyCollection<string> SortNames => sorts.Keys;

    /// <inheritdoc />
    public string DefaultSort { get; private set; }

    /// <summary>Lets it be sorted by a value that is never null and no enum.</summary>
    public ListShape<T> Sort<TKey>(string name, Expression<Func<T, TKey>> key) where TKey : notnull
    {
        sorts.Add(name, new SortKey<T, TKey>(key));
        return this;
    }

    /// <summary>Lets it be filtered. A text that cannot be understood is refused by <see cref="FilterText"/>'s readers.</summary>
    /// <param name="name">The name in the query.</param>
    /// <param name="sentence">What it does, for the API document.</param>
    /// <param name="apply">Narrows the rows by the text.</param>
    public ListShape<T> Filter(string name, string sentence, Func<IQueryable<T>, string, IQueryable<T>> apply)
    {
        filters.Add(name, (sentence, apply));
        sentences.Add(name, sentence);
        return this;
    }

    /// <summary>The order when none is asked for, as the query would write it.</summary>
    public ListShape<T> SortedBy(string sort)
    {
        DefaultSort = sort;
        return this;
    }

    /// <summary>The rows that match the request's filters, for bulk work and exports: what the list shows, whole.</summary>
    public IQueryable<T> Matching(IQueryable<T> rows, IReadOnlyDictionary<string, string> wanted) =>
        wanted.Aggregate(rows, (narrowed, filter) => filters[filter.Key].Apply(narrowed, filter.Value));

    /// <summary>The rows that match a query, all of them, in its order.</summary>
    public IQueryable<T> Whole(IQueryable<T> rows, ListQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Ordered(Matching(rows, query.Filters), [.. query.Sort.Select(field => (sorts[field.Name], field.Descending))]);
    }

    /// <summary>Reads the page that a request asks for.</summary>
    /// <param name="rows">All rows that the person may see.</param>
    /// <param name="request">The request.</param>
    /// <param name="view">What the API shows of a row.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Page<TView>> PageAsync<TView>(IQueryable<T> rows, HttpRequest request, Func<T, TView> view, CancellationToken cancellation)
    {
        var query = ListQuery.Of(request, this, Unique);
        var matching = Matching(rows, query.Filters);
        long? total = query.Count ? await matching.LongCountAsync(cancellation) : null;
        var keys = query.Sort.Select(field => (Key: sorts[field.Name], field.Descending)).ToList();
        var found = await Ordered(query.After is { } after ? KeysetFilter.After(matching, keys, after) : matching, keys)
            .Take(query.Limit + 1).ToListAsync(cancellation);
        return PageOf(query, keys, found, view, total);
    }

    /// <summary>As <see cref="PageAsync"/>, of rows that are in memory already.</summary>
    public Page<TView> Page<TView>(IEnumerable<T> rows, HttpRequest request, Func<T, TView> view)
    {
        var query = ListQuery.Of(request, this, Unique);
        var matching = Matching(rows.AsQueryable(), query.Filters);
        long? total = query.Count ? matching.LongCount() : null;
        var keys = query.Sort.Select(field => (Key: sorts[field.Name], field.Descending)).ToList();
        var found = Ordered(query.After is { } after ? KeysetFilter.After(matching, keys, after) : matching, keys).Take(query.Limit + 1).ToList();
        return PageOf(query, keys, found, view, total);
    }

    private static Page<TView> PageOf<TView>(ListQuery query, List<(SortKey<T> Key, bool Descending)> keys, List<T> found, Func<T, TView> view, long? total)
    {
        var next = found.Count > query.Limit ? query.CursorAfter(keys.Select(key => key.Key.ValueOf(found[query.Limit - 1]))) : null;
        return new Page<TView>([.. found.Take(query.Limit).Select(view)], next, total);
    }

    private static IQueryable<T> Ordered(IQueryable<T> rows, List<(SortKey<T> Key, bool Descending)> keys)
    {
        var ordered = keys[0].Key.First(rows, keys[0].Descending);
        return keys.Skip(1).Aggregate(ordered, (sorted, key) => key.Key.Then(sorted, key.Descending));
    }
}
