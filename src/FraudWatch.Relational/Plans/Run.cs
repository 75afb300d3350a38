namespace FraudWatch.Relational;

/// <summary>One execution: its tables and the results that are needed more than once.</summary>
internal sealed class Run(BoundQuery query, Func<string, Relation> tables, int slots, CancellationToken cancellation)
{
    private readonly Relation?[] results = new Relation?[slots];
    private readonly HashSet<Value>?[] sets = new HashSet<Value>?[slots];

    public CancellationToken Cancellation { get; } = cancellation;

    public Value Parameter(string name) => query.Parameter(name);

    public Relation Table(string name, bool isFixed) => isFixed ? query.FixedTable(name) : tables(name);

    /// <summary>What depends on nothing that changes is computed once for all runs, the rest once a run.</summary>
    public Relation Once(int slot, bool isConstant, Func<Relation> compute) => isConstant
        ? query.Constant(slot, compute)
        : results[slot] ??= compute();

    /// <summary>What a join remembers from run to run.</summary>
    public PartnerMemory Partners(int slot) => query.Partners(slot);

    /// <summary>The values of a one-column result, to look up in.</summary>
    public HashSet<Value> SetOnce(int slot, bool isConstant, Func<HashSet<Value>> compute) => isConstant
        ? query.ConstantSet(slot, compute)
        : sets[slot] ??= compute();
}
