using System.Numerics;

namespace FraudWatch.Core.Inspections;

/// <summary>
/// Shares slots among strata so that each gets its exact expectation rounded down or up, by chance: systematic sampling over the
/// cumulated weights (Madow 1949). Small strata are drawn as often as they should be, which rounding to the nearest would deny
/// them. Whole numbers only, so that every program gets the same.
/// </summary>
/// <remarks>
/// Strata whose expectation reaches their size are taken whole first, repeatedly. For the others, with cumulated weights C, total
/// W and n slots left, slot k = 0.. n-1 goes to the first stratum with (2m + 1 + k 2^54) W below n C 2^54, where m are the bits
/// of the seed. Worked: weights 1, 1, 2, 2 slots, m = 0: slot 0 needs C above 0, the first stratum; slot 1 needs C above 2, the third.
/// </remarks>
internal static class StratumSlots
{
    public static int[] Share(int slots, IReadOnlyList<BigInteger> weights, IReadOnlyList<int> sizes, long bits)
    {
        var given = new int[weights.Count];
        var open = Enumerable.Range(0, weights.Count).Where(i => sizes[i] > 0).ToList();
        // Each stratum taken whole raises what is expected of the others.
        for (var whole = Whole(open, slots, weights, sizes); whole.Count > 0; whole = Whole(open, slots, weights, sizes))
        {
            foreach (var i in whole)
                given[i] = sizes[i];
            slots -= whole.Sum(i => sizes[i]);
            open.RemoveAll(whole.Contains);
        }

        Spread(open, slots, weights, given, bits);
        return given;
    }

    private static List<int> Whole(List<int> open, int slots, IReadOnlyList<BigInteger> weights, IReadOnlyList<int> sizes)
    {
        var total = Sum(open, weights);
        return open.FindAll(i => slots * weights[i] >= sizes[i] * total);
    }

    private static void Spread(List<int> open, int slots, IReadOnlyList<BigInteger> weights, int[] given, long bits)
    {
        var unit = BigInteger.One << (SeededNumbers.BitCount + 1);
        var total = Sum(open, weights);
        var (next, cumulated) = (0, BigInteger.Zero);
        foreach (var i in open)
        {
            cumulated += weights[i];
            for (; next < slots && ((2 * bits) + 1 + (next * unit)) * total < slots * cumulated * unit; next++)
                given[i]++;
        }
    }

    private static BigInteger Sum(List<int> open, IReadOnlyList<BigInteger> weights) =>
        open.Aggregate(BigInteger.Zero, (sum, i) => sum + weights[i]);
}
