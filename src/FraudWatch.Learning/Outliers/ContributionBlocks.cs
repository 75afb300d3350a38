using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Outliers;

/// <summary>Fills rows x features with contributions, block of rows by block of rows, on several threads.</summary>
internal static class ContributionBlocks
{
    private const int RowsPerBlock = 512;

    /// <summary>Writes the contributions of the features of one row.</summary>
    public delegate void RowFiller(int row, Span<double> contributions);

    public static double[] All(FeatureMatrix rows, int? threads, Func<RowFiller> filler, CancellationToken cancellation)
    {
        var width = rows.ColumnCount;
        var all = new double[checked(rows.RowCount * width)];
        Each(rows, threads, filler, (row, fill) => fill(row, all.AsSpan(row * width, width)), cancellation);
        return all;
    }

    public static double[] Sums(FeatureMatrix rows, int? threads, Func<RowFiller> filler, CancellationToken cancellation)
    {
        var sums = new double[rows.RowCount];
        Each(rows, threads, filler, Sum, cancellation);
        return sums;

        void Sum(int row, RowFiller fill)
        {
            Span<double> contributions = rows.ColumnCount <= 256 ? stackalloc double[rows.ColumnCount] : new double[rows.ColumnCount];
            fill(row, contributions);
            foreach (var contribution in contributions)
                sums[row] += contribution;
        }
    }

    /// <summary>Each block asks for a filler of its own, which may keep buffers.</summary>
    private static void Each(
        FeatureMatrix rows, int? threads, Func<RowFiller> filler, Action<int, RowFiller> take, CancellationToken cancellation)
    {
        var blocks = (rows.RowCount + RowsPerBlock - 1) / RowsPerBlock;
        Threads.For(
            blocks,
            threads,
            block =>
            {
                var fill = filler();
                var end = Math.Min((block + 1) * RowsPerBlock, rows.RowCount);
                for (var row = block * RowsPerBlock; row < end; row++)
                    take(row, fill);
            },
            cancellation);
    }
}
