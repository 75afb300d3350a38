using System.Collections.Concurrent;

namespace FraudWatch.Relational;

/// <summary>
/// A query with its parameters and its fixed tables: what is made of these alone is computed once and kept, so that a run touches only
/// what is new. Safe to run on many threads at once.
/// </summary>
public sealed class BoundQuery
{
    private readonly Query query;
    private readonly IReadOnlyDictionary<string, Value> parameters;
    private readonly Func<string, Relation> fixedTables;
    private readonly ConcurrentDictionary<int, PartnerMemory> partners = new();

    internal BoundQuery(Query query, IReadOnlyDictionary<string, Value> parameters, Func<string, Relation> fixedTables)
    {
        this.query = query;
        Constants = new Relation?[query.Slots];
        ConstantSets = new HashSet<Value>?[query.Slots];
        this.parameters = parameters;
        this.fixedTables = fixedTables;
    }

    /// <summary>By slot, what is the same in every run; where two runs make it at once it comes to the same.</summary>
    internal Relation?[] Constants { get; }

    /// <summary>By slot, values to look up in that are the same in every run.</summary>
    internal HashSet<Value>?[] ConstantSets { get; }

    /// <summary>Runs it over tables that are not fixed.</summary>
    /// <param name="tables">A table by its name in lower case, schema first.</param>
    /// <param name="cancellation">Looked at before each join.</param>
    /// <returns>Rows with one value per column of the query.</returns>
    /// <exception cref="QueryException">A value does not fit where it stands.</exception>
    public Relation Execute(Func<string, Relation> tables, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var run = new Run(this, tables, query.Slots, cancellation);
        return query.Plan.Rows(run, null);
    }

    internal Value Parameter(string name) =>
        parameters.TryGetValue(name, out var value) ? value : throw new QueryException($"The parameter {name} has no value.");

    internal Relation FixedTable(string name) => fixedTables(name);

    internal PartnerMemory Partners(int slot) => partners.GetOrAdd(slot, _ => new PartnerMemory());
}
