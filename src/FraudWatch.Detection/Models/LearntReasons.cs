using DuckDB.NET.Data;
using FraudWatch.Detection.Reasons;
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
        var groups = connection.Rows("select fixmedins_code, peer_group from features.peer_group", r => (r.GetString(0), r.GetString(1)))
            .ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
        var numbers = groups.Values.Append("").Distinct().Order(StringComparer.Ordinal).Select((name, number) => (name, number)).ToDictionary(p => p.name, p => p.number);
        var features = model.Rows.Features.Features;
        var added = model.Contributions(table);
        var medians = new PeerMedians(table.With(features).Features, [.. table.Codes.Select(code => numbers[groups.GetValueOrDefault(code, "")])]);
        var reasons = new List<LearntReason>();
        for (var row = 0; row < table.Codes.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            var top = Enumerable.Range(0, features.Count)
                .Select(f => (Column: f, features[f].Name, Adds: added[(row * features.Count) + f], Value: medians.Value(row, f)))
                .Where(f => f.Adds >= LeastLogOdds && f.Value is not null)
                .OrderByDescending(f => f.Adds).ThenBy(f => f.Name, StringComparer.Ordinal).Take(Shown);
            reasons.AddRange(top.Select((f, i) => LearntReason.Of(table.Codes[row], i + 1, f.Name, f.Adds,
                f.Value ?? 0, medians.Median(row, f.Column), names.TryGetValue(f.Name, out var words) ? words : BroughtFeature.Words(f.Name))));
        }

        return reasons;
    }
}
