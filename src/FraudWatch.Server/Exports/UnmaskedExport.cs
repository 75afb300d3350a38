namespace FraudWatch.Server.Exports;

/// <summary>What a second person approves: one list, with these filters, with the numbers of persons in the clear, once.</summary>
/// <param name="List">Name of the list.</param>
/// <param name="Filters">Its filters, by name.</param>
internal sealed record UnmaskedExport(string List, IReadOnlyDictionary<string, string> Filters)
{
    public static UnmaskedExport Of(string list, IReadOnlyDictionary<string, string> filters) =>
        new(list, new SortedDictionary<string, string>(filters.ToDictionary(), StringComparer.Ordinal));
}
