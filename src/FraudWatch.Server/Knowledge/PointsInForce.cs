using FraudWatch.Detection.Knowledge;
using FraudWatch.Server.Rules;
using FraudWatch.Store;

namespace FraudWatch.Server.Knowledge;

/// <summary>All knowledge points, read once and again when the imported files have changed.</summary>
internal sealed class PointsInForce(ClaimsStore claims, RulesInForce rules)
{
    private readonly Lock reading = new();
    private (string Stamp, IReadOnlyList<KnowledgePoint> Points)? known;

    public IReadOnlyList<KnowledgePoint> Points
    {
        get
        {
            lock (reading)
            {
                var stamp = Stamp();
                if (known?.Stamp != stamp)
                    known = (stamp, ReadPoints.All(rules.Shipped.Knowledge, claims.Folder, rules.Today));
                return known.Value.Points;
            }
        }
    }

    private string Stamp()
    {
        var folder = new DirectoryInfo(claims.Folder.Knowledge);
        var files = folder.Exists ? folder.EnumerateFiles("*", SearchOption.AllDirectories) : [];
        return string.Join(';', files.Select(file => $"{file.FullName}:{file.Length}:{file.LastWriteTimeUtc.Ticks}").Order(StringComparer.Ordinal).Prepend($"{rules.Today:O}"));
    }
}
