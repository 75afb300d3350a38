using System.Runtime.Intrinsics;

namespace FraudWatch.Learning.Linear;

/// <summary>
/// The equations of one Newton step: sums over rows of products of columns. Each sum is taken in one order whatever the
/// number of threads and the width of the processor's registers, so a model's bytes do not depend on the machine.
/// </summary>
internal static class NewtonEquations
{
    /// <summary>The intercept has no penalty; so much keeps it solvable when every row is already certain.</summary>
    private const double InterceptRidge = 1e-9;

    /// <summary>Sum of first[i] x second[i].</summary>
    public static double Dot(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var sums = Vector256<double>.Zero;
        var i = 0;
        for (; i + 4 <= first.Length; i += 4)
            sums += Vector256.Create(first.Slice(i, 4)) * Vector256.Create(second.Slice(i, 4));
        var sum = sums[0] + sums[1] + (sums[2] + sums[3]);
        for (; i < first.Length; i++)
            sum += first[i] * second[i];
        return sum;
    }

    /// <summary>Lower triangle of X'WX with the penalty on its diagonal; the first column is the intercept's.</summary>
    public static double[][] Curvature(double[][] columns, double[] weights, double penalty, int? threads, CancellationToken cancellation)
    {
        var lower = new double[columns.Length][];
        Threads.For(
            columns.Length,
            threads,
            row =>
            {
                var weighted = new double[weights.Length];
                for (var i = 0; i < weighted.Length; i++)
                    weighted[i] = columns[row][i] * weights[i];
                lower[row] = new double[row + 1];
                for (var column = 0; column <= row; column++)
                    lower[row][column] = Dot(weighted, columns[column]);
                lower[row][row] += row == 0 ? InterceptRidge : penalty;
            },
            cancellation);
        return lower;
    }

    /// <summary>Solves A x = b for a positive definite A by Cholesky's method; A's lower triangle is overwritten.</summary>
    public static double[] Solve(double[][] lower, double[] right)
    {
        var solution = (double[])right.Clone();
        for (var i = 0; i < lower.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = lower[i][j] - Dot(lower[i].AsSpan(0, j), lower[j].AsSpan(0, j));
                lower[i][j] = i == j ? Math.Sqrt(rest) : rest / lower[j][j];
            }

            solution[i] = (solution[i] - Dot(lower[i].AsSpan(0, i), solution.AsSpan(0, i))) / lower[i][i];
        }

        for (var i = lower.Length - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < lower.Length; j++)
                solution[i] -= lower[j][i] * solution[j];
            solution[i] /= lower[i][i];
        }

        return solution;
    }
}
