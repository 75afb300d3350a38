namespace FraudWatch.Learning.Metrics;

/// <summary>Probabilities, labels and weights of the same rows, checked once.</summary>
internal readonly ref struct LabelledRows
{
    private readonly ReadOnlySpan<double> probabilities;
    private readonly ReadOnlySpan<bool> labels;
    private readonly ReadOnlySpan<double> weights;

    public LabelledRows(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, ReadOnlySpan<double> weights)
    {
        if (probabilities.Length != labels.Length)
            throw new ArgumentException($"{probabilities.Length} probabilities for {labels.Length} labels.", nameof(probabilities));
        RowWeights.Check(weights, labels.Length);
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] is not (>= 0 and <= 1))
                throw new ArgumentException($"Row {i} has {probabilities[i]}, which is no probability.", nameof(probabilities));
        }

        this.probabilities = probabilities;
        this.labels = labels;
        this.weights = weights;
    }

    public int Count => labels.Length;

    public double Value(int row) => probabilities[row];

    public bool Label(int row) => labels[row];

    public double Weight(int row) => weights.IsEmpty ? 1 : weights[row];
}
