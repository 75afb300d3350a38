using DuckDB.NET.Data;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>Leaves in the store what the rules about one person ask about everybody, for <see cref="PatientJudge"/> to read.</summary>
public static class EverybodyFacts
{
    /// <summary>Computes the facts over claims and features as they are, and puts them in place of those of before.</summary>
    /// <param name="connection">A store whose claims, features and knowledge were built. Whoever owns the writing of the store calls this.</param>
    /// <param name="catalogue">Rules, and the values of their parameters everywhere.</param>
    /// <param name="day">The day whose values hold.</param>
    /// <param name="cancellation">Stops between statements and in one.</param>
    public static async Task BuildAsync(DuckDBConnection connection, RuleCatalogue catalogue, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var asked = EverybodyFact.All.Select(fact => (Fact: fact, Statement: StatementOf(fact.Owner, catalogue, day))).ToList();
        using var shared = new SharedRun(connection);
        await shared.BuildAsync(catalogue.SharedBehind([.. asked.SelectMany(pair => StageSelection.TablesIn(pair.Statement.Sql)), .. PatientTables.KeptShared]), cancellation);
        foreach (var table in PatientTables.KeptShared)
            connection.Run($"CREATE OR REPLACE TABLE {PatientTables.KeptName(table)} AS SELECT * FROM {table}");
        foreach (var (fact, statement) in asked)
            await CreateAsync(connection, fact, statement.Sql, statement.Values, cancellation);
    }

    /// <summary>Whether they were computed since the store was made anew.</summary>
    internal static bool AreThere(DuckDBConnection connection) => connection.Rows(
        "SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'features' AND starts_with(table_name, 'everybody_')",
        row => row.GetInt64(0))[0] == EverybodyFact.All.Count + PatientTables.KeptShared.Count;

    private static async Task CreateAsync(
        DuckDBConnection connection, EverybodyFact fact, string sql, IReadOnlyDictionary<string, object> values, CancellationToken cancellation)
    {
        var select = connection.Text(fact.Computing(connection.Tree(sql), connection.Tree));
        using var command = new DuckDBCommand($"CREATE OR REPLACE TABLE {fact.Table} AS {select}", connection);
        foreach (var name in ParameterisedSql.Parse(select).Names)
            command.Parameters.Add(new DuckDBParameter(name, values[name]));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static (string Sql, IReadOnlyDictionary<string, object> Values) StatementOf(string owner, RuleCatalogue catalogue, DateOnly day)
    {
        if (Stage.Claims.Files.FirstOrDefault(file => file.QualifiedName == owner) is { } file)
            return (file.Sql, StageParameters.All.ToDictionary(pair => pair.Key, pair => pair.Value.Value));
        if (catalogue.Shared.FirstOrDefault(result => result.QualifiedName == owner) is { } shared)
            return (shared.Sql, shared.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default));
        var rule = catalogue.Find(owner);
        return (rule.Sql, rule.Bound(catalogue.Parameters.Values(rule, null, day)));
    }
}
