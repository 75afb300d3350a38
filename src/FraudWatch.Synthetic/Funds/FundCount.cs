using System.Runtime.InteropServices;
using FraudWatch.Synthetic.Claims;

namespace FraudWatch.Synthetic.Funds;

/// <summary>What the funds paid, in cents, by insurance and month (year x 12 + month - 1) of the settlement.</summary>
internal sealed class FundCount
{
    private readonly Dictionary<(string Insurance, int Month), long> _paid = [];

    public IEnumerable<string> Insurances => _paid.Keys.Select(key => key.Insurance).Distinct().Order(StringComparer.Ordinal);

    public void Add(Encounter encounter)
    {
        foreach (var settlement in encounter.Settlements)
            Add((encounter.Insurance, MonthOf(settlement.Time)), settlement.Fund);
    }

    public void Add(FundCount other)
    {
        foreach (var (key, cents) in other._paid)
            Add(key, cents);
    }

    public void Clear() => _paid.Clear();

    public long Paid(string insurance, int month) => _paid.GetValueOrDefault((insurance, month));

    public static int MonthOf(DateTime day) => (day.Year * 12) + day.Month - 1;

    private void Add((string, int) key, long cents) => CollectionsMarshal.GetValueRefOrAddDefault(_paid, key, out _) += cents;
}
