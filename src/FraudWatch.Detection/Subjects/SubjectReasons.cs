using System.Text.Encodings.Web;
using System.Text.Json;
using FraudWatch.Detection.Reasons;
using FraudWatch.Store.FeatureSets;

namespace FraudWatch.Detection.Subjects;

/// <summary>Says why the oddest tenth of the subjects are odd: the features that add most to their score, beside their peers' medians.</summary>
internal static class SubjectReasons
{
    private const double ExplainedFrom = 0.9;
    private const int Shown = 5;
    private const int RowsPerBlock = 10_000;

    /// <summary>A value within the peers' upper tenth is no reason.</summary>
    private static readonly double LeastSurprise = -Math.Log(0.1);

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON array for each row; "[]" for whoever is not among the oddest tenth.</summary>
    public static string[] Of(SubjectTable table, SubjectScores scores, CancellationToken cancellation)
    {
        var reasons = new string[table.Codes.Count];
        Array.Fill(reasons, "[]");
        var medians = new PeerMedians(table.Judged, scores.Peers);
        var words = FeatureLexicon.All.ToDictionary(feature => feature.Name, StringComparer.Ordinal);
        var features = table.Judged.Features.Select(feature => words[feature.Name]).ToArray();
        foreach (var rows in Enumerable.Range(0, reasons.Length).Where(row => scores.Anomaly[row] >= ExplainedFrom).Chunk(RowsPerBlock))
        {
            var added = scores.Tails.Contributions(scores.Surprise.Rows(rows), cancellation);
            for (var i = 0; i < rows.Length; i++)
                reasons[rows[i]] = Text(rows[i], added.AsSpan(i * features.Length, features.Length).ToArray(), features, medians);
        }

        return reasons;
    }

    private static string Text(int row, double[] added, FeatureEntry[] features, PeerMedians medians)
    {
        var top = Enumerable.Range(0, features.Length).Where(f => added[f] >= LeastSurprise && medians.Value(row, f) is not null)
            .OrderByDescending(f => added[f]).ThenBy(f => features[f].Name, StringComparer.Ordinal).Take(Shown);
        return JsonSerializer.Serialize(top.Select(f =>
        {
            var (value, median) = (medians.Value(row, f) ?? 0, medians.Median(row, f));
            var (zh, en) = PeerSentence.Of((features[f].Zh, features[f].En), features[f].Unit, value, median, "同规模同类");
            return new { code = features[f].Name, value = Math.Round(value, 4), peers = Math.Round(median, 4), surprise = Math.Round(added[f], 4), zh, en };
        }), Json);
    }
}
