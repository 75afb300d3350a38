using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Trees.Scoring;

/// <summary>Rows of a column-major matrix laid out row by row.</summary>
internal static class RowBlock
{
    /// <summary>Writes so many rows, one after the other.</summary>
    public static void Fill(FeatureMatrix x, int start, int length, Span<float> values)
    {
        var columns = x.ColumnCount;
        for (var column = 0; column < columns; column++)
        {
            var source = x.Column(column).Slice(start, length);
            for (var row = 0; row < source.Length; row++)
                values[(row * columns) + column] = source[row];
        }
    }
}
