using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;

namespace FraudWatch.Detection.Models;

/// <summary>Turns what features add to the log-odds (TreeSHAP, Lundberg et al. 2020; the terms themselves for linear learners) into sentences.</summary>
internal static class LearntReasons
{
    private const int Shown = 5;
    private const double LeastLogOdds = 0.05;

    public static IReadOnlyList<LearntReason> Of(DuckDBConnection connection, TrainedModel model, InstitutionTable table, CancellationToken cancellation)
    {
        var names = connection.Rows("select name, zh, en from claims.dict_feature", r => (r.GetString(0), (r.GetString(1), r.GetString(2))))
            .Concat(InstitutionTable.OwnWords.Select(own => (own.Key, own.Value)))
            .ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
        var peers = connection.Rows("select fixmedins_code, peer_group from features.peer_group", r => (r.GetString(0), r.GetString(1)))
            .ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
        var features = model.Rows.Features.Features;
        var added = model.Contributions(table);
        var medians = new PeerMedians(table, [.. table.Codes.Select(code => peers.GetValueOrDefault(code, ""))]);
        var reasons = new List<LearntReason>();
        for (var row = 0; row < table.Codes.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            var top = Enumerable.Range(0, features.Count)
                .Select(f => (Feature: features[f].Name, Adds: added[(row * features.Count) + f]))
                .Where(f => f.Adds >= LeastLogOdds && medians.Value(row, f.Feature) is not null)
                .OrderByDescending(f => f.Adds).ThenBy(f => f.Feature, StringComparer.Ordinal).Take(Shown);
            reasons.AddRange(top.Select((f, i) => LearntReason.Of(table.Codes[row], i + 1, f.Feature, f.Adds,
                medians.Value(row, f.Feature) ?? 0, medians.Median(row, f.Feature), names.GetValueOrDefault(f.Feature, (f.Feature, f.Feature)))));
        }

        return reasons;
    }
}
