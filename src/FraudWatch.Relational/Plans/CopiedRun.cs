namespace FraudWatch.Relational;

/// <summary>Columns of one source that stand side by side in its rows and in those that are made of them.</summary>
/// <param name="Source">The source's place in a frame.</param>
/// <param name="From">Where the first of them stands in its rows.</param>
/// <param name="To">Where it stands in what is made.</param>
/// <param name="Length">How many they are.</param>
internal readonly record struct CopiedRun(int Source, int From, int To, int Length)
{
    /// <summary>As few runs as possible, in the order of the places written to.</summary>
    public static IReadOnlyList<CopiedRun> Of(IEnumerable<(int Source, int From, int To)> columns)
    {
        var runs = new List<CopiedRun>();
        foreach (var (source, from, to) in columns.OrderBy(column => column.To))
        {
            if (runs is [.., var last] && last.Source == source && last.From + last.Length == from && last.To + last.Length == to)
                runs[^1] = last with { Length = last.Length + 1 };
            else
                runs.Add(new CopiedRun(source, from, to, 1));
        }

        return runs;
    }

    public void Write(Frame frame, Value[] row)
    {
        var made = row.AsSpan(To, Length);
        if (frame.Rows[Source] is { } of)
            of.AsSpan(From, Length).CopyTo(made);
        else
            made.Clear();
    }
}
