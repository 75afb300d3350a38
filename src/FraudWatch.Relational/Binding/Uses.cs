namespace FraudWatch.Relational;

/// <summary>What an expression that is being compiled reads.</summary>
/// <param name="isLazy">Whether its columns are read only if its result is.</param>
internal sealed class Uses(bool isLazy = false)
{
    private readonly List<Action>? whenNeeded = isLazy ? [] : null;

    /// <summary>A bit per source of the same query.</summary>
    public ulong Sources { get; private set; }

    /// <summary>The columns of the same query, by source and place.</summary>
    public HashSet<(int Source, int Column)> Columns { get; } = [];

    /// <summary>Whether it reads the query around.</summary>
    public bool IsOuter { get; set; }

    /// <summary>Whether it reads a query whose result differs from run to run.</summary>
    public bool IsVarying { get; set; }

    /// <summary>Whether anything but columns of this query and constants matters to it.</summary>
    public bool HasContext { get; set; }

    public void Reads(int source, int column)
    {
        Sources |= 1UL << source;
        Columns.Add((source, column));
    }

    public void Needs(Action need)
    {
        if (whenNeeded is null)
            need();
        else
            whenNeeded.Add(need);
    }

    /// <summary>Its result is read.</summary>
    public void Need()
    {
        foreach (var need in whenNeeded ?? [])
            need();
    }
}
