using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Sql;

namespace FraudWatch.Testing;

/// <summary>
/// Derived tables built from a few rows of input, for tests that ask what the stages make of them. A table of claims or
/// features is built when a query first reads it, with those behind it: most tests ask for one of some seventy.
/// </summary>
public sealed class ClaimsFixture : IDisposable
{
    private readonly FixtureStore store;
    private bool isWhole;

    private ClaimsFixture(FixtureStore store) => this.store = store;

    /// <summary>Loads each table's CSV (blanks around fields are dropped, so that columns can be aligned).</summary>
    public static Task<ClaimsFixture> BuildAsync(params (string Table, string Csv)[] tables)
    {
        var store = FixtureStore.Create();
        foreach (var (table, csv) in tables)
            store.Load(table, Trimmed(csv));
        return Task.FromResult(new ClaimsFixture(store));
    }

    /// <summary>Runs a further stage on all derived tables.</summary>
    public async Task AddAsync(Stage stage, StageRunOptions? options = null)
    {
        await store.BuildAsync(new StageRunOptions());
        isWhole = true;
        await StageRunner.RunAsync(store.Connection, stage, options);
    }

    /// <summary>The rows of a query, each as its values joined by " | "; dates and times in ISO form, NULL as "-".</summary>
    public IReadOnlyList<string> Rows(string sql)
    {
        if (!isWhole)
            store.Build(StageSelection.TablesIn(sql));
        using var command = new DuckDBCommand(sql, store.Connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.IsDBNull(i) ? null : reader.GetValue(i)))));
        return rows;
    }

    /// <summary>The only row of a query.</summary>
    public string Row(string sql)
    {
        var rows = Rows(sql);
        return rows.Count == 1
            ? rows[0]
            : throw new InvalidOperationException($"{rows.Count} rows instead of one: {string.Join("; ", rows)}");
    }

    /// <inheritdoc />
    public void Dispose() => store.Dispose();

    private static string Trimmed(string csv) => string.Join('\n', csv.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => string.Join(',', line.Split(',', StringSplitOptions.TrimEntries))));

    private static string Text(object? value) => value switch
    {
        null => "-",
        bool yes => yes ? "yes" : "no",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "-",
    };
}
