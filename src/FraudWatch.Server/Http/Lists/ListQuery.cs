using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace FraudWatch.Server.Http.Lists;

/// <summary>
/// What a request asks of a list: <c>?limit=50&amp;cursor=…&amp;sort=-priority,id&amp;count=true</c> and filters. Names and forms
/// are checked here, once for every list, whether its rows come from the case store or from the claims store.
/// </summary>
public sealed class ListQuery
{
    private const int DefaultLimit = 50;
    private const int MostRows = 500;
    private static readonly string[] OwnNames = ["limit", "cursor", "sort", "count"];

    private ListQuery(int limit, bool count, IReadOnlyList<SortField> sort, IReadOnlyDictionary<string, string> filters, IReadOnlyList<JsonElement>? after) =>
        (Limit, Count, Sort, Filters, After) = (limit, count, sort, filters, after);

    /// <summary>Rows a page, 1 to 500.</summary>
    public int Limit { get; }

    /// <summary>Whether the number of all matching rows is wanted.</summary>
    public bool Count { get; }

    /// <summary>The order; its last member is unique, so that it is total.</summary>
    public IReadOnlyList<SortField> Sort { get; }

    /// <summary>The filters that were given, by name.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; }

    /// <summary>The sort keys of the last row before this page; null on the first page.</summary>
    public IReadOnlyList<JsonElement>? After { get; }

    /// <param name="request">The request.</param>
    /// <param name="shape">What the list may be asked.</param>
    /// <param name="unique">The sort name that tells every row from every other; added when the order lacks it.</param>
    /// <exception cref="Exception">Something is unknown or malformed; the answer is 400.</exception>
    public static ListQuery Of(HttpRequest request, IListShape shape, string unique)
    {
        var filters = FiltersOf(request, shape, OwnNames);
        var sort = SortOf(request.Query["sort"].ToString(), shape, unique);
        return new ListQuery(LimitOf(request), CountOf(request), sort, filters, CursorOf(request.Query["cursor"].ToString(), sort));
    }

    /// <summary>What a request asks of a list that it takes whole: filters and order, and no page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="shape">What the list may be asked.</param>
    /// <param name="unique">The sort name that tells every row from every other; added when the order lacks it.</param>
    /// <param name="ownNames">Names in the query that are no filters.</param>
    /// <exception cref="Exception">Something is unknown or malformed; the answer is 400.</exception>
    public static ListQuery Whole(HttpRequest request, IListShape shape, string unique, IReadOnlyList<string> ownNames) =>
        new(MostRows, count: true, SortOf(request.Query["sort"].ToString(), shape, unique), FiltersOf(request, shape, ownNames), after: null);

    /// <summary>The cursor of the page after the row with these sort keys.</summary>
    public string CursorAfter(IEnumerable<object?> keys) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(keys.Prepend(Written(Sort))));

    private static Dictionary<string, string> FiltersOf(HttpRequest request, IListShape shape, IReadOnlyList<string> ownNames)
    {
        var filters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in request.Query)
        {
            if (values is not [{ } value])
                throw RequestRefusedException.BadQuery(name, $"'{name}' is given {values.Count} times; give it once, with commas between several values.");
            if (shape.Filters.ContainsKey(name))
                filters[name] = value;
            else if (!ownNames.Contains(name))
                throw RequestRefusedException.BadQuery(name, $"'{name}' is unknown here. This list knows {string.Join(", ", ownNames.Concat(shape.Filters.Keys))}.");
        }
        return filters;
    }

    private static string Written(IReadOnlyList<SortField> sort) => string.Join(',', sort.Select(field => (field.Descending ? "-" : "") + field.Name));

    private static int LimitOf(HttpRequest request)
    {
        if (request.Query["limit"].ToString() is not { Length: > 0 } text)
            return DefaultLimit;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostRows
            ? limit
            : throw RequestRefusedException.BadQuery("limit", $"limit is a whole number from 1 to {MostRows}.");
    }

    private static bool CountOf(HttpRequest request) => request.Query["count"].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => throw RequestRefusedException.BadQuery("count", "count is true or false."),
    };

    private static List<SortField> SortOf(string text, IListShape shape, string unique)
    {
        List<SortField> sort = [.. (text.Length > 0 ? text : shape.DefaultSort).Split(',')
            .Select(part => part.StartsWith('-') ? new SortField(part[1..], true) : new SortField(part, false))];
        foreach (var field in sort.Where(field => !shape.SortNames.Contains(field.Name)))
            throw RequestRefusedException.BadQuery("sort", $"'{field.Name}' is no order of this list. It can be sorted by {string.Join(", ", shape.SortNames)}; a hyphen before a name turns it round.");
        if (sort.DistinctBy(field => field.Name).Count() != sort.Count)
            throw RequestRefusedException.BadQuery("sort", "sort names something twice.");
        // Of what is equal the newest comes first where it does so in the list's own order, so that an index serves either direction.
        if (sort.TrueForAll(field => field.Name != unique))
            sort.Add(new SortField(unique, sort[^1].Descending && shape.DefaultSort == $"-{unique}"));
        return sort;
    }

    private static List<JsonElement>? CursorOf(string cursor, List<SortField> sort)
    {
        if (cursor.Length == 0)
            return null;
        try
        {
            var keys = JsonSerializer.Deserialize<List<JsonElement>>(Base64Url.DecodeFromChars(cursor));
            if (keys is [{ ValueKind: JsonValueKind.String } order, ..] && order.GetString() == Written(sort) && keys.Count == sort.Count + 1)
                return keys[1..];
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            // Answered below like a cursor of another list.
        }
        throw RequestRefusedException.BadQuery("cursor", "This cursor is not of this list in this order. Begin again without one.");
    }
}
