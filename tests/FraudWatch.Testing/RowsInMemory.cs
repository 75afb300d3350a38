using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DuckDB.NET.Data;
using FraudWatch.Relational;

namespace FraudWatch.Testing;

/// <summary>
/// The SQL of stages, shared results and rules over rows in memory, beside a DuckDB that has the same input: only inputs are read from it.
/// </summary>
public sealed class RowsInMemory(DuckDBConnection duck)
{
    private static readonly Dictionary<string, object> NoValues = [];
    private readonly Dictionary<string, Relation> tables = [];
    private readonly Dictionary<string, TableShape> shapes = [];

    /// <summary>Makes a table of a SELECT; a query that reads it sees it from then on.</summary>
    public void Create(string name, string sql, IReadOnlyDictionary<string, object>? values = null)
    {
        var (columns, rows) = Select(sql, values);
        shapes[name] = new TableShape(columns, isFixed: false);
        tables[name] = new Relation(rows);
    }

    /// <summary>Runs a SELECT over what was made and what DuckDB has as input.</summary>
    public (IReadOnlyList<string> Columns, IReadOnlyList<Value[]> Rows) Select(string sql, IReadOnlyDictionary<string, object>? values = null)
    {
        using var tree = JsonDocument.Parse(Serialised(sql), new JsonDocumentOptions { MaxDepth = 1000 });
        var query = Query.Compile(tree.RootElement.GetProperty("statements")[0].GetProperty("node"), Shape);
        var parameters = (values ?? NoValues).ToDictionary(pair => pair.Key, pair => ToValue(pair.Value));
        var rows = query.Bind(parameters, Table).Execute(Table, CancellationToken.None);
        return (query.Columns, rows.Rows);
    }

    /// <summary>All rows of a table of DuckDB.</summary>
    public (IReadOnlyList<string> Columns, IReadOnlyList<Value[]> Rows) Read(string sql, IReadOnlyDictionary<string, object>? values = null)
    {
        using var command = new DuckDBCommand(sql, duck);
        foreach (var (name, value) in values ?? NoValues)
            command.Parameters.Add(new DuckDBParameter(name, value));
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<Value[]>();
        while (reader.Read())
            rows.Add([.. columns.Select((_, i) => reader.IsDBNull(i) ? Value.Null : ToValue(reader.GetValue(i)))]);
        return (columns, rows);
    }

    /// <summary>How two results differ, a sentence each; rows in any order, doubles to six digits: their sums depend on the order of the rows.</summary>
    public static IEnumerable<string> Differences(
        (IReadOnlyList<string> Columns, IReadOnlyList<Value[]> Rows) expected, (IReadOnlyList<string> Columns, IReadOnlyList<Value[]> Rows) actual)
    {
        if (!expected.Columns.SequenceEqual(actual.Columns))
            yield return $"the columns are {string.Join(',', actual.Columns)}, not {string.Join(',', expected.Columns)}";
        var left = actual.Rows.ToLookup(Text).ToDictionary(alike => alike.Key, alike => new Stack<Value[]>(alike), StringComparer.Ordinal);
        var missing = expected.Rows.Where(row => !(left.TryGetValue(Text(row), out var alike) && alike.TryPop(out _))).ToList();
        var others = left.Values.SelectMany(alike => alike).ToList();
        foreach (var row in missing)
        {
            var near = others.FindIndex(other => AreNear(row, other));
            if (near < 0)
                yield return $"lacks {Text(row)}";
            else
                others.RemoveAt(near);
        }

        foreach (var row in others)
            yield return $"has {Text(row)} in excess";
    }

    private static bool AreNear(Value[] row, Value[] other) => row.Length == other.Length && row.Zip(other).All(pair =>
        pair is { First.Kind: ValueKind.Real, Second.Kind: ValueKind.Real } && pair.First.ToObject() is double first && pair.Second.ToObject() is double second
            ? Math.Abs(first - second) <= 1e-6 * Math.Max(Math.Abs(first), Math.Abs(second))
            : Text([pair.First]) == Text([pair.Second]));

    private static string Text(Value[] row) => string.Join(", ", row.Select(value => value.ToObject() switch
    {
        null => "-",
        long or decimal or double => Convert.ToDouble(value.ToObject(), CultureInfo.InvariantCulture).ToString("G9", CultureInfo.InvariantCulture),
        Interval span => $"{span.Months} months {(span.Days * 86400.0) + (span.Microseconds / 1e6)} s",
        DateTime time => time.ToString("s"),
        var other => other.ToString(),
    }));

    private string Serialised(string sql)
    {
        using var command = new DuckDBCommand("SELECT json_serialize_sql(CAST($sql AS VARCHAR), skip_null := true)", duck);
        command.Parameters.Add(new DuckDBParameter("sql", sql));
        return (string)command.ExecuteScalar()!;
    }

    private TableShape Shape(string name)
    {
        if (!shapes.TryGetValue(name, out var shape))
        {
            var (columns, rows) = Read($"SELECT * FROM {name}");
            shapes[name] = shape = new TableShape(columns, isFixed: name.StartsWith("claims.", StringComparison.Ordinal));
            tables[name] = new Relation(rows);
        }

        return shape;
    }

    private Relation Table(string name)
    {
        _ = Shape(name);
        return tables[name];
    }

    /// <summary>A value as the reader of DuckDB has it.</summary>
    public static Value ToValue(object value) => value switch
    {
        bool flag => Value.Of(flag),
        string text => Value.Of(text),
        decimal exact => Value.Of(exact),
        double real => Value.Of(real),
        float real => Value.Of((double)real),
        DateOnly day => Value.Of(day),
        DateTime time => Value.Of(time),
        BigInteger whole => Value.Of((long)whole),
        TimeSpan span => Value.Of(new Interval(0, 0, span.Ticks / TimeSpan.TicksPerMicrosecond)),
        IConvertible whole => Value.Of(whole.ToInt64(CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException(value.GetType().ToString()),
    };
}
