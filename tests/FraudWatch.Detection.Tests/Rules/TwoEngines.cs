using DuckDB.NET.Data;
using FraudWatch.Detection.Rules;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Sql;
using FraudWatch.Testing;
using Npgsql;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>DuckDB and PostgreSQL side by side, with the same fixture laid out on both: only the tables that its rule reads.</summary>
internal sealed class TwoEngines : IAsyncDisposable
{
    /// <summary>A service day on which the values of a region are looked up.</summary>
    private static readonly DateOnly Day = new(2024, 6, 1);

    private static readonly string[] Keys = ["fixmedins_code", "psn_no", "mdtrt_id", "setl_id", "bkkp_sn", "occurred_on"];

    private readonly RuleCatalogue catalogue;
    private readonly string? region;
    private readonly NpgsqlConnection connection;
    private readonly FixtureStore duck = FixtureStore.Create();
    private IReadOnlyList<KnowledgeTable> extended = [];

    private TwoEngines(RuleCatalogue catalogue, string? region, NpgsqlConnection connection)
    {
        (this.catalogue, this.region) = (catalogue, region);
        this.connection = connection;
        Postgres = new PostgresStages(connection);
    }

    public PostgresStages Postgres { get; }

    /// <summary>Creates the input tables, the dictionaries and what the catalogue knows on both.</summary>
    /// <param name="server">Gets a database of its own.</param>
    /// <param name="catalogue">Knowledge, benefit tables and parameter values.</param>
    /// <param name="region">Whose values the rules are bound to; null for the defaults.</param>
    public static async Task<TwoEngines> OnAsync(PostgresServer server, RuleCatalogue catalogue, string? region = null)
    {
        var engines = new TwoEngines(catalogue, region, await server.ConnectToNewAsync());
        await engines.Postgres.CreateLakeAsync();
        engines.duck.Build([]);
        foreach (var table in catalogue.Knowledge)
            await engines.LoadAsync(table);
        await engines.LoadAsync(new KnowledgeTable("rule_class", catalogue.RuleClasses, Prefix: ""));
        return engines;
    }

    /// <summary>Values that a shared result is bound to.</summary>
    public static IReadOnlyDictionary<string, object> Values(SharedResult shared) => shared.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default);

    /// <summary>Values that a rule's SQL is bound to.</summary>
    public IReadOnlyDictionary<string, object> Values(Rule rule) => rule.Bound(catalogue.Parameters.Values(rule, region, Day));

    /// <summary>Lays out a fixture of a rule in place of the one before.</summary>
    public async Task LayOutAsync(Rule rule, string fixture)
    {
        var folder = RuleFixtures.Folder(rule, fixture);
        var shared = catalogue.SharedBy([rule]);
        string[] tables = [.. rule.Reads, .. shared.SelectMany(result => result.Reads)];
        var settings = RuleFixtures.Settings(rule, fixture);
        duck.Clear();
        await Postgres.ClearAsync();
        await LayOutKnowledgeAsync(RuleFixtures.Knowledge(rule, fixture, catalogue));
        foreach (var table in duck.LoadFolder(folder))
            await Postgres.InsertAsync(table, CsvTable.Parse(await File.ReadAllTextAsync(Path.Combine(folder, $"{table}.csv")), table));
        duck.Build(tables, settings);
        await Postgres.BuildAsync(StageSelection.Behind(tables), settings.Parameters);
        foreach (var result in shared)
        {
            using var command = DuckCommand($"CREATE OR REPLACE TABLE features.{result.Name} AS\n{result.Sql}", Values(result));
            command.ExecuteNonQuery();
            await Postgres.CreateAsync("features", result.Name, result.Sql, Values(result));
        }
    }

    /// <summary>What DuckDB finds: one text per row, the same words as <see cref="OnPostgresAsync"/> has for it.</summary>
    public IReadOnlyList<string> OnDuckDb(Rule rule)
    {
        using var command = DuckCommand(Query(rule, rule.Sql), Values(rule));
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    /// <summary>What PostgreSQL finds.</summary>
    public async Task<IReadOnlyList<string>> OnPostgresAsync(Rule rule)
    {
        var statement = ParameterisedSql.Parse(rule.Sql);
        var values = Values(rule);
        await using var command = new NpgsqlCommand(Query(rule, statement.Positional), connection);
        foreach (var name in statement.Names)
            command.Parameters.Add(new NpgsqlParameter { Value = values[name] });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        duck.Dispose();
        await connection.DisposeAsync();
    }

    /// <summary>In place of what the fixture before knew beside the catalogue.</summary>
    private async Task LayOutKnowledgeAsync(IReadOnlyList<KnowledgeTable> tables)
    {
        foreach (var table in extended)
            await LoadAsync(catalogue.Knowledge.Single(own => own.TableName == table.TableName));
        foreach (var table in tables)
            await LoadAsync(table);
        extended = tables;
    }

    private async Task LoadAsync(KnowledgeTable table)
    {
        table.Content.LoadInto(duck.Connection, "claims", table.TableName);
        await Postgres.LoadAsync("claims", table.TableName, table.Content);
    }

    private DuckDBCommand DuckCommand(string sql, IReadOnlyDictionary<string, object> values)
    {
        var command = new DuckDBCommand(sql, duck.Connection);
        foreach (var (name, value) in values)
            command.Parameters.Add(new DuckDBParameter(name, value));
        return command;
    }

    /// <summary>Keys, amount to the fen and severity of a row as one text, in words that both engines have.</summary>
    private static string Query(Rule rule, string sql)
    {
        var fields = Keys.Where(rule.Columns.Contains).Select(key => $"CAST({key} AS VARCHAR)").ToList();
        if (rule.Columns.Contains("amount_at_risk"))
            fields.Add("CAST(CAST(amount_at_risk AS DECIMAL(16,2)) AS VARCHAR)");
        if (rule.Columns.Contains("severity"))
            fields.Add("severity");
        return $"SELECT {string.Join(" || ', ' || ", fields.Select(field => $"coalesce({field}, '-')"))} FROM (\n{sql}\n) AS found";
    }
}
