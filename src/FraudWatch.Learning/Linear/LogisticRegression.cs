using FraudWatch.Learning.Data;
using FraudWatch.Learning.Metrics;
using FraudWatch.Learning.Serialization;

namespace FraudWatch.Learning.Linear;

/// <summary>
/// Logistic regression with an L2 penalty on standardised columns (le Cessie and van Houwelingen 1992): the baseline that every
/// other learner has to beat. A missing value counts as the mean, and "missing" has a coefficient of its own; so has each
/// frequent category.
/// </summary>
public sealed class LogisticRegression : IStoredModel
{
    internal const string StoredKind = "logistic-regression";

    private readonly double[] coefficients;

    private LogisticRegression(IReadOnlyList<Feature> features, IReadOnlyList<LinearTerm> terms, double[] coefficients)
    {
        Features = features;
        Terms = terms;
        this.coefficients = coefficients;
    }

    /// <inheritdoc/>
    public string Kind => StoredKind;

    /// <summary>The features that it was trained on, in order.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <summary>The model's columns.</summary>
    public IReadOnlyList<LinearTerm> Terms { get; }

    /// <summary>Log-odds of a row whose every term is at its mean.</summary>
    public double Intercept => coefficients[0];

    /// <summary>Log-odds per standard deviation, one for each of <see cref="Terms"/>.</summary>
    public ReadOnlySpan<double> Coefficients => coefficients.AsSpan(1);

    /// <summary>Trains the model.</summary>
    /// <param name="rows">Features.</param>
    /// <param name="labels">Positive or not, one per row.</param>
    /// <param name="options">Settings; none: the standard ones.</param>
    /// <param name="weights">Weights of the rows, 0 or more; none: all count one.</param>
    /// <param name="cancellation">Stops between steps.</param>
    /// <exception cref="ArgumentException">Lengths differ, a class has no weight, or a setting is out of range.</exception>
    public static LogisticRegression Train(
        FeatureMatrix rows,
        ReadOnlySpan<bool> labels,
        LogisticRegressionOptions? options = null,
        ReadOnlySpan<double> weights = default,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        options ??= new LogisticRegressionOptions();
        options.Check();
        if (labels.Length != rows.RowCount)
            throw new ArgumentException($"{labels.Length} labels for {rows.RowCount} rows.", nameof(labels));
        if (ProbabilityMetrics.BaseRate(labels, weights) is not (> 0 and < 1))
            throw new ArgumentException("Both positives and negatives are needed to train on.", nameof(labels));

        var heavy = RowWeights.Expand(weights, labels.Length);
        var terms = LinearTerms.Of(rows, heavy, options.MinimumCategoryCount);
        var intercept = new double[rows.RowCount];
        Array.Fill(intercept, 1);
        var columns = terms.Select(term => term.Values(rows)).Prepend(intercept).ToArray();
        var coefficients = new LogisticFit(columns, labels.ToArray(), heavy, options).Run(cancellation);
        return new LogisticRegression(rows.Features, terms, coefficients);
    }

    /// <summary>Probability of each row to be positive.</summary>
    /// <exception cref="ArgumentException">The features are not those of the training.</exception>
    public double[] Probabilities(FeatureMatrix rows) => [.. LogOdds(rows).Select(Logit.Probability)];

    /// <summary>Log-odds of each row.</summary>
    /// <exception cref="ArgumentException">The features are not those of the training.</exception>
    public double[] LogOdds(FeatureMatrix rows)
    {
        TrainedFeatures.Check(Features, rows);
        var sums = new double[rows.RowCount];
        Array.Fill(sums, Intercept);
        for (var t = 0; t < Terms.Count; t++)
        {
            var values = Terms[t].Values(rows);
            for (var i = 0; i < sums.Length; i++)
                sums[i] += Coefficients[t] * values[i];
        }

        return sums;
    }

    /// <summary>
    /// What each feature adds to a row's log-odds compared with the mean row: rows x features, row by row. A row's sum and the
    /// <see cref="Intercept"/> are its log-odds.
    /// </summary>
    /// <exception cref="ArgumentException">The features are not those of the training.</exception>
    public double[] Contributions(FeatureMatrix rows)
    {
        TrainedFeatures.Check(Features, rows);
        var added = new double[rows.RowCount * Features.Count];
        for (var t = 0; t < Terms.Count; t++)
        {
            var values = Terms[t].Values(rows);
            for (var i = 0; i < values.Length; i++)
                added[(i * Features.Count) + Terms[t].Feature] += Coefficients[t] * values[i];
        }

        return added;
    }

    void IStoredModel.Write(ModelWriter writer)
    {
        writer.Write("features", Features);
        writer.WriteParts("terms", Terms, (part, term) => term.Write(part));
        writer.Write("coefficients", coefficients);
    }

    internal static LogisticRegression Read(ModelReader reader)
    {
        var features = reader.Features("features");
        var terms = reader.Parts("terms", LinearTerm.Read);
        var coefficients = reader.Doubles("coefficients");
        ModelReader.Require(coefficients.Length == terms.Length + 1 && terms.All(t => t.Feature >= 0 && t.Feature < features.Length));
        return new LogisticRegression(features, terms, coefficients);
    }
}
