using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Storage;

/// <summary>
/// Brings the tables to what this program expects: the scripts that the database has not seen are run in order, in one
/// transaction. A database that a newer program made, or that another script made under the same number, is refused.
/// </summary>
public static class SchemaUpgrade
{
    private const string Versions = """
        create table if not exists schema_version (number integer not null primary key, sha256 text not null, applied_at text not null)
        """;

    /// <exception cref="InvalidOperationException">The database holds another schema.</exception>
    public static async Task RunAsync(CaseworkDatabase database, CancellationToken cancellation)
    {
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync(cancellation);
        var connection = context.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, transaction, Versions, cancellation);
        var applied = await AppliedAsync(connection, transaction, cancellation);
        var scripts = SchemaScripts.For(database.Engine);
        Check(applied, scripts);
        foreach (var script in scripts.Where(script => !applied.ContainsKey(script.Number)))
        {
            await ExecuteAsync(connection, transaction, script.Sql, cancellation);
            await RecordAsync(connection, transaction, script, database.Time, cancellation);
        }
        await transaction.CommitAsync(cancellation);
    }

    private static void Check(Dictionary<int, string> applied, IReadOnlyList<SchemaScripts.Script> scripts)
    {
        foreach (var (number, hash) in applied)
        {
            var script = scripts.FirstOrDefault(script => script.Number == number) ?? throw new InvalidOperationException(
                $"The case store was made by a newer program (schema {number}; this one knows {scripts.Count}). Run that program, or restore a backup.");
            if (script.Hash != hash)
                throw new InvalidOperationException($"The case store was made by another build (schema {number} differs). Run that build, or start with a new case store.");
        }
    }

    private static async Task<Dictionary<int, string>> AppliedAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        var applied = new Dictionary<int, string>();
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, "select number, sha256 from schema_version");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            applied.Add(reader.GetInt32(0), reader.GetString(1));
        return applied;
    }

    private static async Task RecordAsync(DbConnection connection, DbTransaction transaction, SchemaScripts.Script script, TimeProvider time, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, "insert into schema_version values (@number, @sha256, @at)");
        foreach (var (name, value) in new (string, object)[] { ("@number", script.Number), ("@sha256", script.Hash), ("@at", time.GetUtcNow().UtcDateTime.ToString("O")) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
