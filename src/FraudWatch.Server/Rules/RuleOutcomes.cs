using FraudWatch.Core.People;
using FraudWatch.Detection.Rules;
using FraudWatch.Pipeline.Figures;
using FraudWatch.Store;

namespace FraudWatch.Server.Rules;

/// <summary>What the last run made of each rule, read once for each run and each set of divisions: a list of rules is opened all day.</summary>
internal sealed class RuleOutcomes(ClaimsStore claims)
{
    private const int MostKept = 64;
    private readonly Lock changing = new();
    private readonly Dictionary<string, RuleOutcome> kept = new(StringComparer.Ordinal);
    private string mark = "";

    /// <summary>By rule; empty before the first run.</summary>
    /// <param name="scope">Whose institutions' findings are counted.</param>
    public RuleOutcome Of(RegionScope scope)
    {
        var (now, key) = (ClaimsSnapshot.RunMark(claims), string.Join(',', scope.Prefixes));
        lock (changing)
        {
            if (now != mark || kept.Count >= MostKept)
                kept.Clear();
            mark = now;
            if (kept.TryGetValue(key, out var known))
                return known;
        }

        using var connection = claims.Connect();
        var read = new RuleOutcome(RuleRunReader.Rows(connection), RuleRunReader.Hits(connection, scope.Prefixes));
        lock (changing)
        {
            if (mark == now)
                kept[key] = read;
        }

        return read;
    }
}
