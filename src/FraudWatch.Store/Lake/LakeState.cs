namespace FraudWatch.Store.Lake;

/// <summary>
/// The live files and delete vectors after a number of ledger lines. A delete vector lives as long as one of the files
/// that it names.
/// </summary>
internal sealed record LakeState(long Watermark, IReadOnlyDictionary<string, LiveTable> Tables)
{
    public static LakeState After(IReadOnlyList<LedgerEntry> entries)
    {
        var replaced = entries.SelectMany(entry => entry.Replaces).ToHashSet(StringComparer.Ordinal);
        var tables = entries
            .SelectMany(entry => entry.Tables)
            .GroupBy(table => table.Key, table => table.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Live(group.Key, [.. group], replaced), StringComparer.Ordinal);
        return new LakeState(entries.Count == 0 ? 0 : entries[^1].Watermark, tables);
    }

    public LiveTable Table(string name) => Tables.GetValueOrDefault(name) ?? LiveTable.Empty(name);

    private static LiveTable Live(string name, IReadOnlyList<LedgerTable> history, HashSet<string> replaced)
    {
        var files = history.SelectMany(table => table.Files).Where(file => !replaced.Contains(file.Path)).ToList();
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var vectors = history.Select(table => table.Dead).OfType<DeleteVector>().Where(vector => vector.Files.Keys.Any(paths.Contains)).ToList();
        var dead = vectors.SelectMany(vector => vector.Files)
            .GroupBy(file => file.Key, file => file.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(), StringComparer.Ordinal);
        return new LiveTable(name, [.. files.Select(file => new LiveFile(file, dead.GetValueOrDefault(file.Path)))], vectors);
    }
}
