using System.Collections.Concurrent;
using DuckDB.NET.Data;
using FraudWatch.Relational;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// The rules that judge one person at a time, ready to be asked about one: the same SQL of stages and rules as in a run, answered over
/// that person's rows in memory. What speaks of everybody (dictionaries, knowledge, institutions) is as the last run left it.
/// </summary>
public sealed class PatientRules
{
    private readonly ConcurrentDictionary<string, Relation> fixedTables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableShape> shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<string>> needed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundQuery> steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Query> queries = new(StringComparer.Ordinal);
    private readonly DuckDBConnection connection;
    private readonly RuleCatalogue catalogue;

    private PatientRules(DuckDBConnection connection, RuleCatalogue catalogue)
    {
        this.connection = connection;
        this.catalogue = catalogue;
        Rules = [.. catalogue.Rules.Where(rule => rule.Scope == RuleWords.PerPerson && rule.IsQueued)];
    }

    /// <summary>The rules that are asked.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The input tables to bring a person's rows of, each with the columns that are read.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Inputs => shapes
        .Where(shape => shape.Key.StartsWith("lake.", StringComparison.Ordinal) && !shape.Value.IsFixed)
        .ToDictionary(shape => shape.Key, shape => shape.Value.Columns);

    /// <summary>Compiles the rules and what stands behind them, and reads the tables that stay.</summary>
    /// <param name="connection">A store whose claims, features and knowledge were built; used while this loads, then no more.</param>
    /// <param name="catalogue">Where the rules come from.</param>
    /// <exception cref="QueryException">A statement uses what is not known outside an engine.</exception>
    public static PatientRules Load(DuckDBConnection connection, RuleCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var loaded = new PatientRules(connection, catalogue);
        loaded.Compile();
        return loaded;
    }

    /// <summary>The rules with the values in force for a region on a day; keep it for the calls of that day.</summary>
    public PatientJudge For(string? region, DateOnly day) => new(
        [.. Rules.Select(rule => (rule, Bind(queries[rule.Id], rule.Bound(catalogue.Parameters.Values(rule, region, day)))))],
        steps);

    private void Compile()
    {
        foreach (var rule in Rules)
            queries[rule.Id] = Compile(rule.Sql, null);
        foreach (var shared in catalogue.SharedBy(Rules).Reverse())
            Add(shared.QualifiedName, shared.Sql, shared.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default));
        var parameters = StageParameters.All.ToDictionary(pair => pair.Key, pair => pair.Value.Value);
        foreach (var file in PatientTables.Behind(needed.Keys))
            Add(file.QualifiedName, file.Sql, parameters);
        foreach (var table in shapes.Where(shape => shape.Value.IsFixed).Select(shape => shape.Key).ToList())
            _ = Fixed(table);
    }

    /// <summary>The readers of a table are compiled before it, so that it is known which of its columns somebody reads.</summary>
    private void Add(string table, string sql, IReadOnlyDictionary<string, object> parameters)
    {
        if (needed.TryGetValue(table, out var columns) && !PatientTables.IsFixed(table))
            steps[table] = Bind(Compile(sql, columns), parameters);
    }

    private Query Compile(string sql, IReadOnlySet<string>? columns)
    {
        var query = Query.Compile(connection.Tree(sql), Shape, columns);
        foreach (var (table, read) in query.Tables)
            needed[table] = needed.TryGetValue(table, out var before) ? before.Union(read).ToHashSet(StringComparer.OrdinalIgnoreCase) : read;
        return query;
    }

    private TableShape Shape(string table)
    {
        if (!shapes.TryGetValue(table, out var shape))
            shapes[table] = shape = new TableShape(Columns(table), PatientTables.IsFixed(table));
        return shape;
    }

    /// <summary>What rules share is not kept after a run: its statement says what its columns are.</summary>
    private IReadOnlyList<string> Columns(string table) => Shared(table) is { } shared
        ? Query.Compile(connection.Tree(shared.Sql), Shape).Columns
        : connection.Columns(table);

    /// <summary>A table that stays, read or made when it is first asked for.</summary>
    private Relation Fixed(string table)
    {
        if (!fixedTables.TryGetValue(table, out var relation))
            fixedTables[table] = relation = Shared(table) is { } shared ? Made(shared) : Read(table);
        return relation;
    }

    private Relation Made(SharedResult shared) =>
        Bind(Compile(shared.Sql, null), shared.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default)).Execute(Fixed, CancellationToken.None);

    private Relation Read(string table) =>
        connection.Relation($"SELECT {string.Join(", ", Shape(table).Columns.Select(column => Narrow(table, column)))} FROM {table}");

    private SharedResult? Shared(string table) => catalogue.Shared.FirstOrDefault(shared => shared.QualifiedName == table);

    /// <summary>A column that nobody reads is not kept.</summary>
    private string Narrow(string table, string column) =>
        needed[table].Contains(column) ? SqlName.Quote(column) : $"NULL AS {SqlName.Quote(column)}";

    private BoundQuery Bind(Query query, IReadOnlyDictionary<string, object> parameters) =>
        query.Bind(parameters.ToDictionary(pair => pair.Key, pair => TableReader.ToValue(pair.Value)), Fixed);
}
