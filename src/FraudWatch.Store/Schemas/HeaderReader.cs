namespace FraudWatch.Store.Schemas;

/// <summary>Finds the columns of one table in a header.</summary>
internal sealed class HeaderReader
{
    private readonly InputTable table;
    private readonly Dictionary<string, Meaning> meanings = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">Two columns of the table share a name or an alias.</exception>
    public HeaderReader(InputTable table)
    {
        this.table = table;
        foreach (var column in table.Columns)
        {
            Add(column.Name, new Meaning(column, 0));
            for (var i = 0; i < column.Aliases.Count; i++)
                Add(column.Aliases[i], new Meaning(column, i + 1));
        }
    }

    public TableMatch Read(IReadOnlyList<string> header)
    {
        var ignored = new List<IgnoredHeader>();
        var best = new Dictionary<string, (int Index, int Rank)>(StringComparer.Ordinal);
        string? clash = null;
        var order = Enumerable.Range(0, header.Count)
            .Select(index => (Index: index, Meaning: MeaningOf(header[index])))
            .OrderBy(field => field.Meaning?.Rank ?? int.MaxValue);
        foreach (var (index, meaning) in order)
        {
            if (meaning is null)
            {
                ignored.Add(new IgnoredHeader(index, header[index], $"{table.Name} has no such column"));
                continue;
            }
            if (best.TryAdd(meaning.Column.Name, (index, meaning.Rank)))
                continue;
            var first = best[meaning.Column.Name];
            if (first.Rank == meaning.Rank)
                clash ??= $"header fields '{header[first.Index]}' and '{header[index]}' both mean {table.Name}.{meaning.Column.Name}";
            ignored.Add(new IgnoredHeader(
                index, header[index], $"'{header[first.Index]}' already gives {table.Name}.{meaning.Column.Name}"));
        }
        return new TableMatch
        {
            Table = table,
            Columns = [.. best.OrderBy(found => found.Value.Index).Select(found =>
                new RecognisedColumn(found.Value.Index, header[found.Value.Index], table[found.Key]))],
            Ignored = [.. ignored.OrderBy(field => field.Index)],
            OwnNames = best.Values.Count(found => found.Rank <= 1),
            Clash = clash,
        };
    }

    private Meaning? MeaningOf(string header) =>
        meanings.GetValueOrDefault(HeaderName.Reduce(header))
        ?? meanings.GetValueOrDefault(HeaderName.ReduceWithoutNotes(header));

    private void Add(string name, Meaning meaning)
    {
        var reduced = HeaderName.Reduce(name);
        if (meanings.TryGetValue(reduced, out var other) && other.Column != meaning.Column)
        {
            throw new InvalidDataException(
                $"Schema of {table.Name}: the name '{name}' means both {other.Column.Name} and {meaning.Column.Name}.");
        }
        meanings.TryAdd(reduced, meaning);
    }

    /// <param name="Column">The column meant.</param>
    /// <param name="Rank">0 for the national name, 1 for the Chinese one, more for other aliases: the lowest wins.</param>
    private sealed record Meaning(InputColumn Column, int Rank);
}
