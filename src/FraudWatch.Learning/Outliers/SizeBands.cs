namespace FraudWatch.Learning.Outliers;

/// <summary>
/// Cuts groups by size into bands of about equal count, so that a row is compared with rows of its own size: a rate over few
/// events scatters more than one over many, and a band knows it without a model of the scatter.
/// </summary>
public static class SizeBands
{
    /// <summary>Numbers the band of each row, from 0. Equal sizes share a band; groups with too few rows are cut together.</summary>
    /// <param name="sizes">Size of each row; not NaN.</param>
    /// <param name="groups">Group of each row, from 0; empty: all rows are one group.</param>
    /// <param name="fewest">Fewest rows of a band, 1 or more, where the group has as many.</param>
    /// <param name="most">Most bands of a group, 1 or more.</param>
    /// <exception cref="ArgumentException">There is not one group per row, or a size is no number.</exception>
    public static int[] Of(ReadOnlySpan<double> sizes, ReadOnlySpan<int> groups, int fewest, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fewest, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (!groups.IsEmpty && groups.Length != sizes.Length)
            throw new ArgumentException($"{groups.Length} groups for {sizes.Length} rows.", nameof(groups));
        var bands = new int[sizes.Length];
        var next = 0;
        foreach (var rows in Groups(groups, sizes.Length, fewest))
        {
            Array.Sort(SizesOf(rows, sizes), rows);
            next = Cut(rows, sizes, bands, next, Math.Clamp(rows.Length / fewest, 1, most));
        }

        return bands;
    }

    private static IEnumerable<int[]> Groups(ReadOnlySpan<int> groups, int rows, int fewest)
    {
        var members = new SortedDictionary<int, List<int>>();
        for (var row = 0; row < rows; row++)
        {
            var group = groups.IsEmpty ? 0 : groups[row];
            if (!members.TryGetValue(group, out var list))
                members[group] = list = [];
            list.Add(row);
        }

        int[] small = [.. members.Values.Where(list => list.Count < fewest).SelectMany(list => list).Order()];
        var large = members.Values.Where(list => list.Count >= fewest).Select(list => list.ToArray());
        return small.Length > 0 ? large.Append(small) : large;
    }

    private static double[] SizesOf(int[] rows, ReadOnlySpan<double> sizes)
    {
        var own = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            own[i] = double.IsNaN(sizes[rows[i]]) ? throw new ArgumentException($"Row {rows[i]} has no size.", nameof(sizes)) : sizes[rows[i]];
        return own;
    }

    /// <returns>The number of the first band that is free.</returns>
    private static int Cut(int[] ascending, ReadOnlySpan<double> sizes, int[] bands, int next, int count)
    {
        var band = 0;
        for (var i = 0; i < ascending.Length; i++)
        {
            var isTied = i > 0 && sizes[ascending[i]] == sizes[ascending[i - 1]];
            if (!isTied && (long)i * count >= (band + 1L) * ascending.Length)
                band = (int)((long)i * count / ascending.Length);
            bands[ascending[i]] = next + band;
        }

        return next + band + 1;
    }
}
