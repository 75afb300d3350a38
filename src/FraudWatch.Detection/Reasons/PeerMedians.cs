using FraudWatch.Learning.Data;

namespace FraudWatch.Detection.Reasons;

/// <summary>A subject's value of a feature beside the median of its peers. Medians are computed when they are first asked for.</summary>
internal sealed class PeerMedians
{
    private readonly FeatureMatrix features;
    private readonly IReadOnlyList<int> peers;
    private readonly ILookup<int, int> members;
    private readonly Dictionary<(int Group, int Feature), double> medians = [];

    /// <param name="features">Subjects by features.</param>
    /// <param name="peers">Number of each subject's peer group.</param>
    public PeerMedians(FeatureMatrix features, IReadOnlyList<int> peers)
    {
        (this.features, this.peers) = (features, peers);
        members = Enumerable.Range(0, peers.Count).ToLookup(row => peers[row]);
    }

    /// <summary>The value; null where the subject has none.</summary>
    public double? Value(int row, int feature) => features.Column(feature)[row] is var value && float.IsNaN(value) ? null : value;

    /// <summary>The median of all peers that have a value, the subject among them.</summary>
    public double Median(int row, int feature)
    {
        var key = (peers[row], feature);
        if (!medians.TryGetValue(key, out var median))
        {
            var column = features.ColumnMemory(feature);
            var values = members[key.Item1].Select(i => column.Span[i]).Where(v => !float.IsNaN(v)).Order().ToArray();
            medians[key] = median = values.Length % 2 == 1 ? values[values.Length / 2] : (values[(values.Length / 2) - 1] + (double)values[values.Length / 2]) / 2;
        }

        return median;
    }
}
