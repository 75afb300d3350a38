namespace FraudWatch.Relational;

/// <summary>
/// The columns of a result and which of them somebody reads. A column that nobody reads is not computed; what it would have read is
/// then not read either.
/// </summary>
/// <param name="names">Their names, in order.</param>
/// <param name="places">Where each stands in a row; in their order when nothing else is said.</param>
internal sealed class ColumnSet(IReadOnlyList<string> names, int[]? places = null)
{
    private bool isDense;
    private readonly List<Action>?[] whenNeeded = new List<Action>?[names.Count];

    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>By place: whether it has to be computed.</summary>
    public bool[] IsNeeded { get; } = new bool[names.Count];

    /// <summary>By column, where it stands in a row. Settled once everything is compiled.</summary>
    public int[] Places { get; } = places ?? [.. Enumerable.Range(0, names.Count)];

    /// <summary>How many values a row has.</summary>
    public int Width => isDense ? IsNeeded.Count(isNeeded => isNeeded) : Names.Count;

    /// <summary>The columns that a row has, in the order of its values.</summary>
    public IReadOnlyList<string> Present => isDense ? [.. Names.Where((_, i) => IsNeeded[i])] : Names;

    /// <summary>Leaves out of the rows what nobody reads: a row that hands on a hundred columns is made anew by each query on its way.</summary>
    public void MakeDense()
    {
        isDense = true;
        Settle();
    }

    public int Find(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    public void Need(int column)
    {
        if (IsNeeded[column])
            return;
        IsNeeded[column] = true;
        if (isDense)
            Settle();
        foreach (var action in whenNeeded[column] ?? [])
            action();
    }

    public void NeedAll(Func<string, bool>? of = null)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (of is null || of(Names[i]))
                Need(i);
        }
    }

    /// <summary>What follows once the column is read: now, or when it comes to be.</summary>
    public void WhenNeeded(int column, Action action)
    {
        if (IsNeeded[column])
            action();
        else
            (whenNeeded[column] ??= []).Add(action);
    }

    private void Settle()
    {
        var next = 0;
        for (var i = 0; i < Places.Length; i++)
            Places[i] = IsNeeded[i] ? next++ : -1;
    }
}
