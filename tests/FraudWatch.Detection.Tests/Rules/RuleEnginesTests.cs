using FraudWatch.Detection.Rules;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Sql;
using FraudWatch.Testing;
using Npgsql;

namespace FraudWatch.Detection.Tests.Rules;

/// <summary>One rule text, two engines: PostgreSQL must say of every fixture what DuckDB says.</summary>
[Trait("Category", "Slow")]
public sealed class RuleEnginesTests
{
    private static readonly string[] Keys = ["fixmedins_code", "psn_no", "mdtrt_id", "setl_id", "bkkp_sn", "occurred_on"];

    /// <summary>Compared fixture by fixture; of the others PostgreSQL says that it understands them, which takes seconds instead of half an hour.</summary>
    private static readonly string[] Compared =
    [
        "split-stay", "split-stay-same-disease", "idle-bed", "outpatient-during-stay", "absent-at-ward-check", "overlapping-stays",
        "group-admission", "two-places-at-once", "identity-check-failed", "sex-conflict", "service-after-death", "duplicate-charge",
        "charge-outside-stay", "days-over-stay",
    ];

    [PostgresFact]
    public async Task PostgreSQL_understands_every_rule()
    {
        var catalogue = RuleCatalogue.Load(RepositoryFolders.Rules);
        await using var server = await PostgresServer.StartAsync();
        await CreateTemplateAsync(server, catalogue);
        await using var connection = await NewDatabaseAsync(server);
        var stages = new PostgresStages(connection);
        await stages.BuildAsync(Stage.Claims);
        await stages.BuildAsync(Stage.Features);
        var problems = new List<string>();
        foreach (var shared in catalogue.SharedBy(catalogue.Rules))
            await TryAsync(shared.Name, () => stages.CreateAsync("features", shared.Name, shared.Sql, shared.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default)));
        foreach (var rule in catalogue.Rules)
            await TryAsync(rule.Id, () => stages.PrepareAsync(rule.Sql, rule.Bound(rule.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default))));

        Assert.True(problems.Count == 0, string.Join('\n', problems));

        async Task TryAsync(string what, Func<Task> ask)
        {
            try
            {
                await ask();
            }
            catch (PostgresException error)
            {
                problems.Add($"{what}: {error.MessageText} (at {error.Position})");
            }
        }
    }

    [PostgresFact]
    public async Task A_rule_finds_the_same_on_PostgreSQL()
    {
        var catalogue = RuleCatalogue.Load(RepositoryFolders.Rules);
        await using var server = await PostgresServer.StartAsync();
        await CreateTemplateAsync(server, catalogue);
        var differences = new List<string>();
        foreach (var rule in Compared.Select(catalogue.Find))
        {
            foreach (var folder in RuleFixtures.Names(rule).Select(name => RuleFixtures.Folder(rule, name)).Where(Directory.Exists))
                differences.AddRange((await DifferencesAsync(server, rule, folder, catalogue)).Select(line => $"{rule.Id}/{Path.GetFileName(folder)}: {line}"));
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static async Task CreateTemplateAsync(PostgresServer server, RuleCatalogue catalogue)
    {
        await using var connection = await server.ConnectAsync();
        var stages = new PostgresStages(connection);
        await stages.CreateLakeAsync();
        foreach (var table in catalogue.Knowledge)
            await stages.LoadAsync("claims", table.TableName, table.Content);
        await stages.LoadAsync("claims", "rule_class", catalogue.RuleClasses);
    }

    private static async Task<IEnumerable<string>> DifferencesAsync(PostgresServer server, Rule rule, string folder, RuleCatalogue catalogue)
    {
        try
        {
            var (duck, postgres) = (await OnDuckDbAsync(rule, folder, catalogue), await OnPostgresAsync(server, rule, folder, catalogue));
            return [.. duck.Except(postgres).Select(row => $"only DuckDB finds {row}"), .. postgres.Except(duck).Select(row => $"only PostgreSQL finds {row}")];
        }
        catch (PostgresException error)
        {
            return [$"PostgreSQL says: {error.MessageText} (at {error.Position})"];
        }
    }

    private static async Task<IReadOnlyList<string>> OnDuckDbAsync(Rule rule, string folder, RuleCatalogue catalogue)
    {
        using var store = FixtureStore.Create();
        store.LoadFolder(folder);
        await store.BuildAsync();
        await RuleRunner.RunAsync(store.Connection, 1, new RuleRunOptions { Catalogue = catalogue, RuleIds = [rule.Id] });
        return [.. store.Connection.Texts($"SELECT {Row(rule)} FROM findings.finding").Select(row => row[0]!)];
    }

    private static async Task<IReadOnlyList<string>> OnPostgresAsync(PostgresServer server, Rule rule, string folder, RuleCatalogue catalogue)
    {
        await using var connection = await NewDatabaseAsync(server);
        var stages = new PostgresStages(connection);
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv").Where(file => Path.GetFileName(file) != "expected.csv"))
            await stages.InsertAsync(Path.GetFileNameWithoutExtension(file), CsvTable.Parse(await File.ReadAllTextAsync(file), file));
        await stages.BuildAsync(Stage.Claims);
        await stages.BuildAsync(Stage.Features);
        foreach (var shared in catalogue.SharedBy([rule]))
            await stages.CreateAsync("features", shared.Name, shared.Sql, shared.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default));
        return await FindAsync(connection, rule);
    }

    private static async Task<NpgsqlConnection> NewDatabaseAsync(PostgresServer server)
    {
        var name = $"fixture_{Guid.NewGuid():n}";
        var maintenance = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "template1" };
        await using (var administrator = new NpgsqlConnection(maintenance.ConnectionString))
        {
            await administrator.OpenAsync();
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE postgres", administrator);
            await create.ExecuteNonQueryAsync();
        }

        maintenance.Database = name;
        var connection = new NpgsqlConnection(maintenance.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<IReadOnlyList<string>> FindAsync(NpgsqlConnection connection, Rule rule)
    {
        var statement = ParameterisedSql.Parse(rule.Sql);
        var values = rule.Bound(rule.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default));
        await using var command = new NpgsqlCommand($"SELECT {Row(rule)} FROM (\n{statement.Positional}\n) AS found", connection);
        foreach (var name in statement.Names)
            command.Parameters.Add(new NpgsqlParameter { Value = values[name] });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    /// <summary>Keys, amount to the fen and severity of a row as one text, in words that both engines have.</summary>
    private static string Row(Rule rule)
    {
        var fields = Keys.Where(rule.Columns.Contains).Select(key => $"CAST({key} AS VARCHAR)").ToList();
        if (rule.Columns.Contains("amount_at_risk"))
            fields.Add("CAST(CAST(amount_at_risk AS DECIMAL(16,2)) AS VARCHAR)");
        if (rule.Columns.Contains("severity"))
            fields.Add("severity");
        return string.Join(" || ', ' || ", fields.Select(field => $"coalesce({field}, '-')"));
    }
}
