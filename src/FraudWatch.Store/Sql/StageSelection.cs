using System.Text.RegularExpressions;

namespace FraudWatch.Store.Sql;

/// <summary>Which files of the claims and features stages stand behind some of their tables.</summary>
public static partial class StageSelection
{
    private static readonly Lazy<IReadOnlyList<(StageFile File, IReadOnlySet<string> Reads)>> Files = new(
        () => [.. Stage.Claims.Files.Concat(Stage.Features.Files).Select(file => (file, TablesIn(file.Sql)))]);

    /// <summary>The files that make the tables and all that they read, in the order in which they run. Other names are passed over.</summary>
    /// <param name="tables">Names with their schemas.</param>
    public static IReadOnlyList<StageFile> Behind(IEnumerable<string> tables)
    {
        var needed = tables.ToHashSet(StringComparer.Ordinal);
        var chosen = new List<StageFile>();
        foreach (var (file, reads) in Files.Value.Reverse())
        {
            if (!needed.Contains(file.QualifiedName))
                continue;
            chosen.Add(file);
            needed.UnionWith(reads);
        }

        chosen.Reverse();
        return chosen;
    }

    /// <summary>Tables of claims and features that a statement of ours names, with their schemas; those named in comments too.</summary>
    public static IReadOnlySet<string> TablesIn(string sql) => Table().Matches(sql).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\b(?:claims|features)\.[a-z_][a-z0-9_]*")]
    private static partial Regex Table();
}
