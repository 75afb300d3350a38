using FraudWatch.Store.Schemas;
using FraudWatch.Store.Sql;
using Npgsql;

namespace FraudWatch.Testing;

/// <summary>The lake's tables and the stages' tables on a PostgreSQL, built by the same SQL as in DuckDB.</summary>
public sealed class PostgresStages(NpgsqlConnection connection)
{
    private readonly HashSet<string> inserted = [];
    private readonly List<string> created = [];

    /// <summary>Creates empty input tables and the dictionaries.</summary>
    public async Task CreateLakeAsync()
    {
        await ExecuteAsync("CREATE SCHEMA lake");
        await ExecuteAsync("CREATE SCHEMA claims");
        await ExecuteAsync("CREATE SCHEMA features");
        foreach (var table in InputTables.All)
        {
            var columns = table.Columns.Select(column => $"{SqlName.Quote(column.Name)} {TypeOf(column.DuckDbType)}");
            await ExecuteAsync($"CREATE TABLE {SqlName.Quote("lake", table.Name)} ({string.Join(", ", columns)})");
        }

        foreach (var name in StageDictionaries.Names)
            await LoadAsync("claims", $"dict_{name}", StageDictionaries.Read(name, ownFolder: null));
    }

    /// <summary>Adds rows to an input table; the header may name any of its columns.</summary>
    public async Task InsertAsync(string table, CsvTable rows)
    {
        inserted.Add(table);
        await AppendAsync("lake", table, rows);
    }

    /// <summary>Creates or replaces a table from CSV, with the header's types: dictionaries and rule knowledge.</summary>
    public async Task LoadAsync(string schema, string table, CsvTable rows)
    {
        var columns = rows.Columns.Select(column => $"{SqlName.Quote(column.Name)} {TypeOf(column.Type)}");
        await ExecuteAsync($"DROP TABLE IF EXISTS {SqlName.Quote(schema, table)}");
        await ExecuteAsync($"CREATE TABLE {SqlName.Quote(schema, table)} ({string.Join(", ", columns)})");
        await AppendAsync(schema, table, rows);
    }

    /// <summary>Builds the tables of a stage, file by file.</summary>
    /// <exception cref="InvalidOperationException">A statement is not in the shared dialect; the message names its file.</exception>
    public Task BuildAsync(Stage stage, IReadOnlyDictionary<string, object>? parameters = null) => BuildAsync(stage.Files, parameters);

    /// <summary>Builds these tables, in this order.</summary>
    /// <exception cref="InvalidOperationException">A statement is not in the shared dialect; the message names its file.</exception>
    public async Task BuildAsync(IEnumerable<StageFile> files, IReadOnlyDictionary<string, object>? parameters = null)
    {
        foreach (var file in files)
        {
            try
            {
                var values = StageParameters.All.ToDictionary(pair => pair.Key, pair => parameters?.GetValueOrDefault(pair.Key) ?? pair.Value.Value);
                await CreateAsync(file.Stage.Schema, file.Table, file.Sql, values);
            }
            catch (PostgresException error)
            {
                throw new InvalidOperationException($"{file.Path} on PostgreSQL: {error.MessageText} (at {error.Position})", error);
            }
        }
    }

    /// <summary>Empties the input tables and drops what was built from them, so that the next rows find nothing of these.</summary>
    public async Task ClearAsync()
    {
        foreach (var table in inserted)
            await ExecuteAsync($"DELETE FROM {SqlName.Quote("lake", table)}");
        foreach (var table in created)
            await ExecuteAsync($"DROP TABLE {table}");
        inserted.Clear();
        created.Clear();
    }

    /// <summary>Creates a table from a SELECT of the shared dialect.</summary>
    public async Task CreateAsync(string schema, string table, string sql, IReadOnlyDictionary<string, object> values)
    {
        var target = SqlName.Quote(schema, table);
        using var command = Command($"CREATE TABLE {target} AS\n{sql}", values);
        await command.ExecuteNonQueryAsync();
        created.Add(target);
    }

    /// <summary>Lets PostgreSQL parse and plan a SELECT, a rule's for example, without running it.</summary>
    /// <exception cref="PostgresException">The statement is not in the shared dialect, or names what is not there.</exception>
    public async Task PrepareAsync(string sql, IReadOnlyDictionary<string, object> values)
    {
        using var command = Command(sql, values);
        await command.PrepareAsync();
    }

    private static string TypeOf(string duckDbType) => duckDbType == "DOUBLE" ? "DOUBLE PRECISION" : duckDbType;

    private NpgsqlCommand Command(string sql, IReadOnlyDictionary<string, object> values)
    {
        var statement = ParameterisedSql.Parse(sql);
        var command = new NpgsqlCommand(statement.Positional, connection);
        foreach (var name in statement.Names)
            command.Parameters.Add(new NpgsqlParameter { Value = values[name] });
        return command;
    }

    private async Task AppendAsync(string schema, string table, CsvTable rows)
    {
        var names = string.Join(", ", rows.Columns.Select(column => SqlName.Quote(column.Name)));
        await using var copy = await connection.BeginTextImportAsync($"COPY {SqlName.Quote(schema, table)} ({names}) FROM STDIN (FORMAT csv)");
        foreach (var row in rows.Rows)
            await copy.WriteAsync(string.Join(',', row.Select(Field)) + "\n");
    }

    /// <summary>CSV as PostgreSQL reads it: a field without quotes that is empty is NULL.</summary>
    private static string Field(string? value) => value is null ? "" : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private async Task ExecuteAsync(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
