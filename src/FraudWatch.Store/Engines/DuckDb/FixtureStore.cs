using DuckDB.NET.Data;
using FraudWatch.Store.Schemas;
using FraudWatch.Store.Sql;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>
/// A store in memory, filled from small CSV texts instead of a lake: what a rule's fixtures and the stages' tests run on.
/// The <c>lake</c> schema has every input table with all its columns; those that no CSV brought are NULL.
/// </summary>
public sealed class FixtureStore : IDisposable
{
    private readonly HashSet<string> loaded = [];
    private readonly HashSet<StageFile> built = [];
    private bool hasDictionaries;

    private FixtureStore(DuckDBConnection connection) => Connection = connection;

    /// <summary>The connection to the store's only database.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>
    /// Creates a store whose input tables are empty. One thread, and no estimates of how many rows there will be: a few rows
    /// are worth neither sharing nor planning for.
    /// </summary>
    public static FixtureStore Create()
    {
        var connection = new DuckDBConnection("Data Source=:memory:;threads=1");
        connection.Open();
        var store = new FixtureStore(connection);
        store.Execute("SET disabled_optimizers = 'statistics_propagation'");
        store.Execute("CREATE SCHEMA lake");
        store.Execute("CREATE TABLE lake.columns_present (table_name VARCHAR, column_name VARCHAR)");
        foreach (var table in InputTables.All)
            store.Execute($"CREATE TABLE {SqlName.Quote("lake", table.Name)} ({ColumnsOf(table)})");
        return store;
    }

    /// <summary>Adds the rows of every <c>table.csv</c> in a folder whose name is an input table.</summary>
    /// <returns>Names of the tables that were loaded.</returns>
    /// <exception cref="InvalidDataException">A file is malformed or has a column that its table does not have.</exception>
    public IReadOnlyList<string> LoadFolder(string folder)
    {
        var known = InputTables.All.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            var table = Path.GetFileNameWithoutExtension(path);
            if (!known.Contains(table))
                continue;
            Load(table, File.ReadAllText(path));
            found.Add(table);
        }

        return found;
    }

    /// <summary>Adds rows to an input table. The header may name any of its columns; codes and types are taken as written.</summary>
    /// <exception cref="KeyNotFoundException">There is no such input table.</exception>
    /// <exception cref="InvalidDataException">The text is malformed or has a column that the table does not have.</exception>
    public void Load(string table, string csv)
    {
        var input = InputTables.ByName(table);
        var rows = CsvTable.Parse(csv, $"{table}.csv");
        var unknown = rows.Columns.FirstOrDefault(column => !input.Has(column.Name));
        if (unknown is not null)
            throw new InvalidDataException($"{table}.csv: {input.Name} has no column '{unknown.Name}'.");

        loaded.Add(input.Name);
        DropBuilt();
        CreateStaging(rows);
        var names = string.Join(", ", rows.Columns.Select(column => SqlName.Quote(column.Name)));
        var casts = string.Join(", ", rows.Columns.Select(column => $"CAST({SqlName.Quote(column.Name)} AS {input[column.Name].DuckDbType})"));
        Execute($"INSERT INTO {SqlName.Quote("lake", input.Name)} ({names}) SELECT {casts} FROM fixture_text");
        Execute("DROP TABLE fixture_text");
        NotePresent(input.Name, rows);
    }

    /// <summary>Builds the claims and the features tables from what was loaded.</summary>
    /// <exception cref="StageFailedException">A statement failed; the message names file and table.</exception>
    public async Task BuildAsync(StageRunOptions? options = null, CancellationToken cancellationToken = default)
    {
        await StageRunner.RunAsync(Connection, Stage.Claims, options, progress: null, cancellationToken).ConfigureAwait(false);
        await StageRunner.RunAsync(Connection, Stage.Features, options, progress: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Builds these tables and all that they read, and no others: what a full build would put into them, in less time.</summary>
    /// <param name="tables">Names with their schemas; those that no stage builds are passed over.</param>
    /// <param name="options">Parameter values; null for the defaults, and tables that were built since the last load then stay.</param>
    /// <param name="cancellationToken">Looked at before each table.</param>
    /// <exception cref="StageFailedException">A statement failed; the message names file and table.</exception>
    public void Build(IEnumerable<string> tables, StageRunOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (!hasDictionaries)
        {
            Execute("CREATE SCHEMA IF NOT EXISTS claims");
            Execute("CREATE SCHEMA IF NOT EXISTS features");
            StageDictionaries.Load(Connection, ownFolder: null);
            hasDictionaries = true;
        }

        foreach (var file in StageSelection.Behind(tables).Where(file => options is not null || !built.Contains(file)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            StageRunner.Create(Connection, file, options ?? new StageRunOptions());
            built.Add(file);
        }
    }

    /// <summary>Empties the input tables and drops what was built of them, so that the next fixture finds nothing of this one.</summary>
    public void Clear()
    {
        foreach (var table in loaded)
            Execute($"DELETE FROM {SqlName.Quote("lake", table)}");
        DropBuilt();
        Execute("DELETE FROM lake.columns_present");
        loaded.Clear();
    }

    /// <inheritdoc />
    public void Dispose() => Connection.Dispose();

    private static string ColumnsOf(InputTable table) =>
        string.Join(", ", table.Columns.Select(column => $"{SqlName.Quote(column.Name)} {column.DuckDbType}"));

    private void DropBuilt()
    {
        foreach (var file in built)
            Execute($"DROP TABLE IF EXISTS {SqlName.Quote(file.Stage.Schema, file.Table)}");
        built.Clear();
    }

    private void CreateStaging(CsvTable rows)
    {
        Execute($"CREATE TABLE fixture_text ({string.Join(", ", rows.Columns.Select(column => $"{SqlName.Quote(column.Name)} VARCHAR"))})");
        rows.Append(Connection, "main", "fixture_text");
    }

    private void NotePresent(string table, CsvTable rows)
    {
        using var command = new DuckDBCommand(
            "INSERT INTO lake.columns_present SELECT $table, name FROM (SELECT unnest(string_split($columns, ',')) AS name) "
            + "WHERE name NOT IN (SELECT column_name FROM lake.columns_present WHERE table_name = $table)",
            Connection);
        command.Parameters.Add(new DuckDBParameter("table", table));
        command.Parameters.Add(new DuckDBParameter("columns", string.Join(',', rows.Columns.Select(column => column.Name))));
        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = new DuckDBCommand(sql, Connection);
        command.ExecuteNonQuery();
    }
}
