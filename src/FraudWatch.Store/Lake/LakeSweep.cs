namespace FraudWatch.Store.Lake;

/// <summary>Removes files that no ledger line makes live: left by a killed commit, or replaced by a compaction.</summary>
internal static class LakeSweep
{
    public static IReadOnlyList<string> Orphans(DataFolder folder, LakeState state)
    {
        var live = state.Tables.Values.SelectMany(table => table.Paths).ToHashSet(StringComparer.Ordinal);
        return [.. Directory.EnumerateDirectories(folder.Lake)
            .SelectMany(table => Directory.EnumerateFiles(table, "*.parquet"))
            .Select(file => $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}")
            .Where(file => !live.Contains(file))
            .Order(StringComparer.Ordinal)];
    }

    public static void RemoveOrphans(DataFolder folder, LakeState state)
    {
        foreach (var orphan in Orphans(folder, state))
            File.Delete(folder.InLake(orphan));
    }
}
