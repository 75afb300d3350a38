namespace FraudWatch.Learning.Outliers;

/// <summary>Grows one tree: a random feature that varies among the node's rows, a random cut between its least and greatest value.</summary>
internal sealed class IsolationTreeBuilder(float[][] columns, int sampleSize, Random random)
{
    private readonly List<(int Feature, float Threshold, int Left, double LeftShare, double Length)> nodes = [];
    private readonly int[] order = [.. Enumerable.Range(0, columns.Length)];

    // Deeper than the mean depth a row is no outlier: there is nothing to learn below.
    private readonly int deepest = (int)Math.Ceiling(Math.Log2(sampleSize));

    public IsolationTree Build()
    {
        nodes.Add(default);
        Grow(0, Sample(columns[0].Length), 0);
        return new IsolationTree(
            [.. nodes.Select(n => n.Feature)],
            [.. nodes.Select(n => n.Threshold)],
            [.. nodes.Select(n => n.Left)],
            [.. nodes.Select(n => n.LeftShare)],
            [.. nodes.Select(n => n.Length)]);
    }

    private int[] Sample(int rows)
    {
        var all = Enumerable.Range(0, rows).ToArray();
        for (var i = 0; i < sampleSize; i++)
        {
            var other = random.Next(i, rows);
            (all[i], all[other]) = (all[other], all[i]);
        }

        return all[..sampleSize];
    }

    private void Grow(int node, ReadOnlySpan<int> rows, int depth)
    {
        if (depth >= deepest || rows.Length < 2 || !TryChoose(rows, out var feature, out var least, out var greatest))
        {
            nodes[node] = (-1, 0, 0, 0, depth + IsolationTree.MeanPathLength(rows.Length));
            return;
        }

        var threshold = (float)(least + (random.NextDouble() * ((double)greatest - least)));
        if (threshold <= least)
            threshold = greatest;
        var (left, right, share) = Split(rows, columns[feature], threshold);
        var child = nodes.Count;
        nodes.Add(default);
        nodes.Add(default);
        nodes[node] = (feature, threshold, child, share, 0);
        Grow(child, left, depth + 1);
        Grow(child + 1, right, depth + 1);
    }

    /// <summary>Draws features until one varies; each is asked once.</summary>
    private bool TryChoose(ReadOnlySpan<int> rows, out int feature, out float least, out float greatest)
    {
        for (var asked = 0; asked < order.Length; asked++)
        {
            var other = random.Next(asked, order.Length);
            (order[asked], order[other]) = (order[other], order[asked]);
            feature = order[asked];
            (least, greatest) = (float.PositiveInfinity, float.NegativeInfinity);
            foreach (var row in rows)
            {
                // Comparisons with NaN are false: missing values do not count.
                var value = columns[feature][row];
                least = value < least ? value : least;
                greatest = value > greatest ? value : greatest;
            }

            if (least < greatest)
                return true;
        }

        (feature, least, greatest) = (-1, 0, 0);
        return false;
    }

    /// <summary>Rows whose value is missing are dealt at random, in the proportion of the known ones.</summary>
    private (int[] Left, int[] Right, double LeftShare) Split(ReadOnlySpan<int> rows, float[] values, float threshold)
    {
        var (left, right, missing) = (new List<int>(), new List<int>(), new List<int>());
        foreach (var row in rows)
            (float.IsNaN(values[row]) ? missing : values[row] < threshold ? left : right).Add(row);
        var share = (double)left.Count / (left.Count + right.Count);
        foreach (var row in missing)
            (random.NextDouble() < share ? left : right).Add(row);
        return ([.. left], [.. right], share);
    }
}
