namespace FraudWatch.Synthetic.Catalogue;

/// <summary>Everything that can be billed in the city, by key.</summary>
internal sealed class ItemCatalogue
{
    private readonly Dictionary<string, Item> _byKey;

    public ItemCatalogue()
    {
        All = [.. EmbeddedTable.Read("items").Select(row => new Item(row))];
        _byKey = All.ToDictionary(item => item.Key);
        OverTheCounter = [.. All.Where(item => item.IsOverTheCounter)];
    }

    public IReadOnlyList<Item> All { get; }

    /// <summary>What people buy at a pharmacy without seeing a physician first.</summary>
    public Item[] OverTheCounter { get; }

    public Item this[string key] => _byKey.TryGetValue(key, out var item)
        ? item
        : throw new InvalidOperationException($"There is no item '{key}'.");

    public Item[] Of(IEnumerable<string> keys) => [.. keys.Select(key => this[key])];
}
