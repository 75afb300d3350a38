namespace FraudWatch.Relational;

/// <summary>
/// The columns of a result and which of them somebody reads. A column that nobody reads is not computed; what it would have read is
/// then not read either.
/// </summary>
internal sealed class ColumnSet(IReadOnlyList<string> names)
{
    private readonly List<Action>?[] whenNeeded = new List<Action>?[names.Count];

    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>By place: whether it has to be computed.</summary>
    public bool[] IsNeeded { get; } = new bool[names.Count];

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
}
