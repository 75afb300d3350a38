namespace FraudWatch.Relational;

/// <summary>One execution: its tables and the results that are needed more than once.</summary>
internal sealed class Run(BoundQuery query, Func<string, Relation> tables, int slots, CancellationToken cancellation)
{
    private readonly Relation?[] results = new Relation?[slots];
    private HashSet<Value>?[]? sets;

    public CancellationToken Cancellation { get; } = cancellation;

    public Value Parameter(string name) => query.Parameter(name);

    public Relation Table(string name, bool isFixed) => isFixed ? query.FixedTable(name) : tables(name);

    /// <summary>What was made before: of what depends on nothing that changes in any run, of the rest in this one.</summary>
    public Relation? Result(int slot, bool isConstant) => (isConstant ? query.Constants : results)[slot];

    /// <returns>The rows.</returns>
    public Relation Keep(int slot, bool isConstant, Relation rows) => (isConstant ? query.Constants : results)[slot] = rows;

    /// <summary>What a join remembers from run to run.</summary>
    public PartnerMemory Partners(int slot) => query.Partners(slot);

    /// <summary>The values of a one-column result, to look up in, where they were made before.</summary>
    public HashSet<Value>? Set(int slot, bool isConstant) => (isConstant ? query.ConstantSets : sets)?[slot];

    /// <returns>The values.</returns>
    public HashSet<Value> KeepSet(int slot, bool isConstant, HashSet<Value> values) => (isConstant ? query.ConstantSets : sets ??= new HashSet<Value>?[slots])[slot] = values;
}
