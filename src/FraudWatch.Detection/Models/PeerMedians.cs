namespace FraudWatch.Detection.Models;

/// <summary>An institution's value of a feature beside the median of its peers.</summary>
internal sealed class PeerMedians
{
    private readonly IReadOnlyList<string> peers;
    private readonly ILookup<string, int> members;
    private readonly Dictionary<string, float[]> columns;
    private readonly Dictionary<(string Group, string Feature), double> medians = [];

    /// <param name="table">Institutions with their features.</param>
    /// <param name="peers">Peer group of each.</param>
    public PeerMedians(InstitutionTable table, IReadOnlyList<string> peers)
    {
        this.peers = peers;
        members = Enumerable.Range(0, peers.Count).ToLookup(row => peers[row], StringComparer.Ordinal);
        columns = table.Features.Features
            .Select((feature, i) => (feature.Name, Values: table.Features.Column(i).ToArray()))
            .ToDictionary(p => p.Name, p => p.Values, StringComparer.Ordinal);
    }

    /// <summary>The value; null where the institution has none.</summary>
    public double? Value(int row, string feature) =>
        columns.TryGetValue(feature, out var column) && !float.IsNaN(column[row]) ? column[row] : null;

    /// <summary>The median of all peers that have a value, the institution among them.</summary>
    public double Median(int row, string feature)
    {
        var key = (peers[row], feature);
        if (!medians.TryGetValue(key, out var median))
        {
            var values = members[key.Item1].Select(i => columns[feature][i]).Where(v => !float.IsNaN(v)).Order().ToArray();
            medians[key] = median = values.Length % 2 == 1 ? values[values.Length / 2] : (values[(values.Length / 2) - 1] + (double)values[values.Length / 2]) / 2;
        }

        return median;
    }
}
