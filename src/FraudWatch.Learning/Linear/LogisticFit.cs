namespace FraudWatch.Learning.Linear;

/// <summary>
/// Penalised maximum likelihood by iteratively reweighted least squares (McCullagh and Nelder 1989), steps halved until the
/// loss falls. The loss is strictly convex, so the start does not matter.
/// </summary>
internal sealed class LogisticFit(double[][] columns, bool[] labels, double[] weights, LogisticRegressionOptions options)
{
    private const int MostHalvings = 30;

    /// <summary>Coefficients of the columns, of which the first is the intercept's.</summary>
    public double[] Run(CancellationToken cancellation)
    {
        var coefficients = new double[columns.Length];
        var loss = Loss(coefficients);
        for (var iteration = 0; iteration < options.MaximumIterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (next, nextLoss) = Descend(coefficients, Step(coefficients, cancellation), loss);
            var gained = loss - nextLoss;
            (coefficients, loss) = (next, nextLoss);
            if (gained <= options.Tolerance * loss)
                break;
        }

        return coefficients;
    }

    private (double[] Coefficients, double Loss) Descend(double[] coefficients, double[] step, double loss)
    {
        var size = 1.0;
        for (var halving = 0; halving < MostHalvings; halving++, size /= 2)
        {
            var next = coefficients.Select((c, j) => c + (size * step[j])).ToArray();
            var nextLoss = Loss(next);
            if (nextLoss < loss)
                return (next, nextLoss);
        }

        return (coefficients, loss);
    }

    private double[] Step(double[] coefficients, CancellationToken cancellation)
    {
        var logOdds = LogOdds(coefficients);
        var residuals = new double[labels.Length];
        var curvature = new double[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            var p = Logit.Probability(logOdds[i]);
            residuals[i] = weights[i] * ((labels[i] ? 1 : 0) - p);
            curvature[i] = weights[i] * p * (1 - p);
        }

        var gradient = columns
            .Select((column, j) => NewtonEquations.Dot(column, residuals) - (j == 0 ? 0 : options.L2Penalty * coefficients[j])).ToArray();
        var equations = NewtonEquations.Curvature(columns, curvature, options.L2Penalty, options.NumberOfThreads, cancellation);
        return NewtonEquations.Solve(equations, gradient);
    }

    private double[] LogOdds(double[] coefficients)
    {
        var sums = new double[labels.Length];
        for (var j = 0; j < columns.Length; j++)
        {
            for (var i = 0; i < sums.Length; i++)
                sums[i] += coefficients[j] * columns[j][i];
        }

        return sums;
    }

    private double Loss(double[] coefficients)
    {
        var logOdds = LogOdds(coefficients);
        double loss = 0;
        for (var i = 0; i < labels.Length; i++)
            loss += weights[i] * Logit.Loss(labels[i] ? 1 : 0, logOdds[i]);
        for (var j = 1; j < coefficients.Length; j++)
            loss += options.L2Penalty / 2 * coefficients[j] * coefficients[j];
        return loss;
    }
}
