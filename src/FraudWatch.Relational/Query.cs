using System.Text.Json;

namespace FraudWatch.Relational;

/// <summary>
/// One SELECT of the dialect that DuckDB and PostgreSQL share, compiled to closures over rows in memory: for a handful of rows, where
/// planning a statement costs an engine more than answering it. The tree is the one that DuckDB's json_serialize_sql prints, so that
/// no second parser decides what a rule says.
/// </summary>
public sealed class Query
{
    private Query(Plan plan, Compilation compilation)
    {
        Plan = plan;
        Slots = compilation.Slots;
        Tables = compilation.TablesRead;
    }

    /// <summary>Names of the columns of the result, in order.</summary>
    public IReadOnlyList<string> Columns => Plan.Columns.Names;

    /// <summary>The columns that a row of the result has, in order: without those that nobody reads where these could be left out.</summary>
    public IReadOnlyList<string> RowColumns => Plan.Columns.Present;

    /// <summary>The tables it reads, by name in lower case, with those of their columns that it needs.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Tables { get; }

    internal Plan Plan { get; }

    internal int Slots { get; }

    /// <summary>Compiles the query of a statement.</summary>
    /// <param name="node">The statement's <c>node</c> in the output of json_serialize_sql.</param>
    /// <param name="tables">The shape of a table by its name in lower case, schema first; null where there is none.</param>
    /// <param name="needed">The columns of the result that somebody reads; the others have no value, or no place in a row (<see cref="RowColumns"/>). Nothing is all.</param>
    /// <exception cref="QueryException">It names what is not there, or uses what this evaluator does not have.</exception>
    public static Query Compile(JsonElement node, Func<string, TableShape?> tables, IReadOnlySet<string>? needed = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var compilation = new Compilation(tables);
        var plan = QueryCompiler.Compile(node, null, CommonTables.None, compilation);
        if (needed is not null && plan is SelectPlan)
            plan.Columns.MakeDense();
        plan.Columns.NeedAll(name => needed?.Contains(name) != false);
        return new Query(plan, compilation);
    }

    /// <summary>Gives it its parameters and its fixed tables.</summary>
    /// <param name="parameters">By name, without the sign before it.</param>
    /// <param name="fixedTables">A table by its name in lower case; asked once the query needs it.</param>
    public BoundQuery Bind(IReadOnlyDictionary<string, Value> parameters, Func<string, Relation> fixedTables) =>
        new(this, parameters, fixedTables);
}
