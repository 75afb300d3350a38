using System.Text.Json;
using DuckDB.NET.Data;
using FraudWatch.Relational;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>The statements of rules, and of the stages and shared results behind them, compiled for one way of telling what stays.</summary>
internal sealed class PatientQueries
{
    private static readonly string[] Keys = ["psn_no", "mdtrt_id"];

    private readonly Dictionary<string, TableShape> shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<string>> needed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Query> queries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Query Query, IReadOnlyDictionary<string, object> Values)> steps = new(StringComparer.Ordinal);
    private readonly DuckDBConnection connection;
    private readonly RuleCatalogue catalogue;
    private readonly Func<string, bool> isFixed;

    /// <param name="connection">The store.</param>
    /// <param name="catalogue">Rules and shared results.</param>
    /// <param name="rules">Those to be asked.</param>
    /// <param name="isFixed">Whether a table stays while persons are judged.</param>
    /// <param name="given">Input tables as others have them that ask for more; nothing decides here what they have.</param>
    /// <exception cref="QueryException">A statement uses what is not known outside an engine.</exception>
    public PatientQueries(
        DuckDBConnection connection, RuleCatalogue catalogue, IReadOnlyList<Rule> rules, Func<string, bool> isFixed, IReadOnlyList<PatientInput>? given = null)
    {
        (this.connection, this.catalogue, this.isFixed) = (connection, catalogue, isFixed);
        foreach (var rule in rules)
            queries[rule.Id] = Compile(rule.Id, rule.Sql, null);
        foreach (var shared in catalogue.SharedBy(rules).Reverse())
            Add(shared.QualifiedName, shared.Sql, shared.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default));
        var parameters = StageParameters.All.ToDictionary(pair => pair.Key, pair => pair.Value.Value);
        foreach (var file in PatientTables.Behind(needed.Keys, isFixed))
            Add(file.QualifiedName, file.Sql, parameters);
        Inputs = given ?? [.. shapes.Where(shape => IsInput(shape.Key)).Select(shape => Input(shape.Key, shape.Value))];
        foreach (var input in Inputs.Where(input => shapes.ContainsKey(input.Table)))
            shapes[input.Table].Narrow(input.Columns);
    }

    /// <summary>The rules' own statements, by id.</summary>
    public IReadOnlyDictionary<string, Query> Rules => queries;

    /// <summary>What has to be made of a person's rows before the rules, by table.</summary>
    public IReadOnlyDictionary<string, (Query Query, IReadOnlyDictionary<string, object> Values)> Steps => steps;

    /// <summary>Tables that stay, each with those of its columns that somebody reads.</summary>
    public IEnumerable<(string Table, TableShape Shape, IReadOnlySet<string> Needed)> Fixed => shapes
        .Where(shape => shape.Value.IsFixed && needed.ContainsKey(shape.Key)).Select(shape => (shape.Key, shape.Value, needed[shape.Key]));

    /// <summary>Input tables to bring a person's rows of, with the columns that are read and those that say whose a row is.</summary>
    public IReadOnlyList<PatientInput> Inputs { get; }

    private bool IsInput(string table) => table.StartsWith("lake.", StringComparison.Ordinal) && !isFixed(table);

    private PatientInput Input(string table, TableShape shape)
    {
        var read = needed.GetValueOrDefault(table) ?? new HashSet<string>();
        return new PatientInput(table, [.. shape.Columns.Where(column => Keys.Contains(column) || read.Contains(column))]);
    }

    /// <summary>The readers of a table are compiled before it, so that it is known which of its columns somebody reads.</summary>
    private void Add(string table, string sql, IReadOnlyDictionary<string, object> values)
    {
        if (needed.TryGetValue(table, out var columns) && !isFixed(table))
        {
            var query = Compile(table, sql, columns);
            Shape(table).Narrow(query.RowColumns);
            steps[table] = (query, values);
        }
    }

    private Query Compile(string owner, string sql, IReadOnlySet<string>? columns)
    {
        var query = Query.Compile(Tree(owner, sql), Shape, columns);
        foreach (var (table, read) in query.Tables)
            needed[table] = needed.TryGetValue(table, out var before) ? before.Union(read).ToHashSet(StringComparer.OrdinalIgnoreCase) : read;
        return query;
    }

    private JsonElement Tree(string owner, string sql) => EverybodyFact.HandedIn(owner, connection.Tree(sql), connection.Tree);

    private TableShape Shape(string table)
    {
        if (!shapes.TryGetValue(table, out var shape))
            shapes[table] = shape = new TableShape(Columns(table), isFixed(table));
        return shape;
    }

    /// <summary>What rules share is not kept after a run: its statement says what its columns are.</summary>
    private IReadOnlyList<string> Columns(string table) => catalogue.Shared.FirstOrDefault(shared => shared.QualifiedName == table) is { } shared
        ? Query.Compile(Tree(table, shared.Sql), Shape).Columns
        : connection.Columns(table);
}
