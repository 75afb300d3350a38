using System.Diagnostics.CodeAnalysis;
using FraudWatch.Learning.Data;

namespace FraudWatch.Learning.Outliers;

/// <summary>What every detector asks of its input.</summary>
internal static class FitInput
{
    /// <exception cref="ArgumentException">There are no columns or too few rows.</exception>
    public static void Check(FeatureMatrix rows, int fewestRows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.ColumnCount == 0 || rows.RowCount < fewestRows)
            throw new ArgumentException($"{rows.RowCount} rows of {rows.ColumnCount} features are too few to fit a detector.", nameof(rows));
    }

    /// <exception cref="InvalidOperationException">Nothing was fitted.</exception>
    public static T Fitted<T>([NotNull] T? fitted) where T : class =>
        fitted ?? throw new InvalidOperationException("Fit the detector before asking it.");
}
