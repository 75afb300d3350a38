using System.Runtime.InteropServices;
using FraudWatch.Synthetic.Catalogue;
using FraudWatch.Synthetic.Town;

namespace FraudWatch.Synthetic.Stock;

/// <summary>Packs that left the shelves, by institution, item and month of the period.</summary>
internal sealed class StockCount
{
    private readonly Dictionary<(int Institution, int Item, int Month), int> _packs = [];

    public void Add(Institution institution, Item item, int month, int packs) => Add((institution.Index, item.Number, month), packs);

    public void Add(StockCount other)
    {
        foreach (var (key, packs) in other._packs)
            Add(key, packs);
    }

    public void Clear() => _packs.Clear();

    /// <summary>What each institution needed of each item, month by month; ordered, so that files are the same every time.</summary>
    public IEnumerable<(int Institution, int Item, int[] Packs)> ByMonth(int months) => _packs
        .GroupBy(entry => (entry.Key.Institution, entry.Key.Item))
        .OrderBy(group => group.Key)
        .Select(group =>
        {
            var packs = new int[months];
            foreach (var (key, count) in group)
                packs[key.Month] = count;
            return (group.Key.Institution, group.Key.Item, packs);
        });

    private void Add((int, int, int) key, int packs) => CollectionsMarshal.GetValueRefOrAddDefault(_packs, key, out _) += packs;
}
