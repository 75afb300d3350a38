using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>Names as one query sees them: its sources, the WITH tables, and the query around it.</summary>
internal sealed class Scope(Scope? outer, CommonTables commonTables, Compilation compilation)
{
    private const int MostSources = 63;

    /// <summary>The query around this one.</summary>
    public Scope? Around { get; } = outer;

    public List<Source> Sources { get; } = [];

    public CommonTables CommonTables { get; } = commonTables;

    public Compilation Compilation { get; } = compilation;

    /// <summary>What the expression at work reads.</summary>
    public Uses Uses { get; private set; } = new();

    /// <summary>Set while expressions are compiled that stand after GROUP BY.</summary>
    public Grouping? Grouping { get; set; }

    /// <summary>Set while expressions are compiled that may hold window functions.</summary>
    public List<Partitioning>? Windows { get; set; }

    /// <summary>Whether the query reads columns of the one around.</summary>
    public bool IsCorrelated { get; private set; }

    /// <summary>Whether its result differs from run to run.</summary>
    public bool IsVarying { get; set; }

    public void Add(Source source)
    {
        if (Sources.Count == MostSources)
            throw new QueryException($"More than {MostSources} tables in one FROM.");
        Sources.Add(source);
        IsVarying |= !source.IsConstant;
    }

    /// <summary>Compiles under a record of what is read.</summary>
    public T Recording<T>(Uses uses, Func<T> compile)
    {
        var before = Uses;
        Uses = uses;
        try
        {
            return compile();
        }
        finally
        {
            Uses = before;
        }
    }

    /// <summary>The place of a column in this query, or nothing when it has none of that name.</summary>
    /// <exception cref="QueryException">Two sources have a column of that name.</exception>
    public (int Source, int Column)? Place(IReadOnlyList<string> name)
    {
        (int, int)? found = null;
        for (var source = 0; source < Sources.Count; source++)
        {
            if (name.Count > 1 && !string.Equals(Sources[source].Alias, name[^2], StringComparison.OrdinalIgnoreCase))
                continue;
            var column = Sources[source].Columns.Find(name[^1]);
            if (column < 0)
                continue;
            if (found is not null)
                throw new QueryException($"The column {string.Join('.', name)} is in two tables.");
            found = (source, column);
        }

        return found;
    }

    public Func<Frame, Value> Column(JsonElement reference)
    {
        var name = Tree.Names(reference);
        if (Place(name) is var (source, column))
        {
            Reads(source, column);
            return new ColumnReader(source, Sources[source].Columns.Places, column).Read;
        }

        return OuterColumn(reference, name);
    }

    /// <summary>Notes that the expression at work reads a column, which then has to be computed if the expression has.</summary>
    public void Reads(int source, int column)
    {
        Uses.Reads(source, column);
        var columns = Sources[source].Columns;
        Uses.Needs(() => columns.Need(column));
    }

    private Func<Frame, Value> OuterColumn(JsonElement reference, IReadOnlyList<string> name)
    {
        if (Around is null)
            throw new QueryException($"There is no column {string.Join('.', name)}.");
        var found = new ExpressionCompiler(Around).Compile(reference);
        IsCorrelated = true;
        Uses.IsOuter = true;
        Uses.HasContext = true;
        return frame => found(frame.Outer!);
    }
}
