namespace FraudWatch.Learning.Calibration;

/// <summary>
/// The never-decreasing least-squares fits (pool adjacent violators: Ayer et al. 1955; Barlow et al. 1972) of every beginning
/// and of every end of a series. A longer beginning only changes the last block, so each point keeps the block that ends
/// with it, and the fit of points 0..i is the chain of blocks read backwards from i; ends likewise, forwards.
/// </summary>
internal sealed class MonotoneChains
{
    private readonly MonotoneBlock[] endingAt;
    private readonly MonotoneBlock[] startingAt;

    /// <param name="sums">Weighted sum of each point's values.</param>
    /// <param name="weights">Weight of each point, above 0.</param>
    public MonotoneChains(ReadOnlySpan<double> sums, ReadOnlySpan<double> weights)
    {
        endingAt = new MonotoneBlock[sums.Length];
        startingAt = new MonotoneBlock[sums.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            var block = new MonotoneBlock(i, i, sums[i], weights[i]);
            while (block.First > 0 && endingAt[block.First - 1].Mean >= block.Mean)
                block = block.With(endingAt[block.First - 1]);
            endingAt[i] = block;
        }

        for (var i = sums.Length - 1; i >= 0; i--)
        {
            var block = new MonotoneBlock(i, i, sums[i], weights[i]);
            while (block.Last + 1 < sums.Length && startingAt[block.Last + 1].Mean <= block.Mean)
                block = block.With(startingAt[block.Last + 1]);
            startingAt[i] = block;
        }
    }

    public int Count => endingAt.Length;

    /// <summary>Blocks of the fit to points 0..last, from the last to the first.</summary>
    public IEnumerable<MonotoneBlock> Backwards(int last)
    {
        for (var i = last; i >= 0; i = endingAt[i].First - 1)
            yield return endingAt[i];
    }

    /// <summary>Blocks of the fit to points first..n-1, in order.</summary>
    public IEnumerable<MonotoneBlock> Forwards(int first)
    {
        for (var i = first; i < startingAt.Length; i = startingAt[i].Last + 1)
            yield return startingAt[i];
    }

    /// <summary>
    /// Step of the fit that holds a point put between points 0..before and after..n-1, pooled with its neighbours as needed.
    /// </summary>
    public MonotoneBlock BlockBetween(int before, int after, double sum, double weight)
    {
        var block = new MonotoneBlock(before + 1, after - 1, sum, weight);
        while (true)
        {
            if (block.First > 0 && endingAt[block.First - 1].Mean > block.Mean)
                block = block.With(endingAt[block.First - 1]);
            else if (block.Last + 1 < Count && startingAt[block.Last + 1].Mean < block.Mean)
                block = block.With(startingAt[block.Last + 1]);
            else
                return block;
        }
    }
}
