using System.Diagnostics;
using DuckDB.NET.Data;

namespace FraudWatch.Store.Sql;

/// <summary>
/// Builds the tables of a stage, file by file, in one transaction: readers see the old tables until all new ones are
/// there, and a run that fails or is cancelled leaves the old ones.
/// </summary>
public static class StageRunner
{
    /// <summary>Runs a stage unless <see cref="StageRunOptions.Watermark"/> says that nothing has changed.</summary>
    /// <param name="connection">An open connection that has the <c>lake</c> schema and the tables of earlier stages.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="options">Watermark, parameter values, dictionaries; null for the defaults.</param>
    /// <param name="progress">Told after each table.</param>
    /// <param name="cancellationToken">Interrupts the running statement.</param>
    /// <exception cref="StageFailedException">A statement failed; the message names file and table.</exception>
    public static async Task<StageRunReport> RunAsync(
        DuckDBConnection connection,
        Stage stage,
        StageRunOptions? options = null,
        IProgress<StageProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new StageRunOptions();
        var clock = Stopwatch.StartNew();
        var state = new StageState(connection);
        state.CreateTable();
        var fingerprint = state.Fingerprint(stage, options);
        if (options.Watermark is { } watermark && state.IsCurrent(stage, watermark, fingerprint))
            return new StageRunReport(stage, Skipped: true, [], clock.Elapsed.TotalSeconds);

        using var transaction = connection.BeginTransaction();
        await ExecuteAsync(connection, $"CREATE SCHEMA IF NOT EXISTS {SqlName.Quote(stage.Schema)}", cancellationToken).ConfigureAwait(false);
        if (stage == Stage.Claims)
            StageDictionaries.Load(connection, options.DictionaryFolder);
        var tables = await BuildTablesAsync(connection, stage, options, progress, cancellationToken).ConfigureAwait(false);
        state.Record(stage, options.Watermark, fingerprint, clock.Elapsed.TotalSeconds);
        transaction.Commit();
        return new StageRunReport(stage, Skipped: false, tables, clock.Elapsed.TotalSeconds);
    }

    private static async Task<IReadOnlyList<StageProgress>> BuildTablesAsync(
        DuckDBConnection connection,
        Stage stage,
        StageRunOptions options,
        IProgress<StageProgress>? progress,
        CancellationToken cancellationToken)
    {
        var tables = new List<StageProgress>();
        foreach (var file in stage.Files)
        {
            var clock = Stopwatch.StartNew();
            var rows = await CreateAsync(connection, file, options, cancellationToken).ConfigureAwait(false);
            var done = new StageProgress(stage, file.QualifiedName, tables.Count + 1, stage.Files.Count, rows, clock.Elapsed.TotalSeconds);
            tables.Add(done);
            progress?.Report(done);
        }

        return tables;
    }

    /// <summary>Creates one small table on the caller's thread; the tables that it reads are there already.</summary>
    /// <exception cref="StageFailedException">The statement failed; the message names file and table.</exception>
    internal static void Create(DuckDBConnection connection, StageFile file, StageRunOptions options)
    {
        try
        {
            using var command = Creation(connection, file, options);
            command.ExecuteNonQuery();
        }
        catch (DuckDBException error)
        {
            throw new StageFailedException(file, error);
        }
    }

    private static async Task<long> CreateAsync(
        DuckDBConnection connection, StageFile file, StageRunOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var command = Creation(connection, file, options);
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return await CountAsync(connection, SqlName.Quote(file.Stage.Schema, file.Table), cancellationToken).ConfigureAwait(false);
        }
        catch (DuckDBException error)
        {
            throw new StageFailedException(file, error);
        }
    }

    private static DuckDBCommand Creation(DuckDBConnection connection, StageFile file, StageRunOptions options)
    {
        var command = new DuckDBCommand($"CREATE OR REPLACE TABLE {SqlName.Quote(file.Stage.Schema, file.Table)} AS\n{file.Sql}", connection);
        foreach (var name in ParameterisedSql.Parse(file.Sql).Names)
            command.Parameters.Add(new DuckDBParameter(name, ValueOf(name, file, options)));
        return command;
    }

    private static object ValueOf(string name, StageFile file, StageRunOptions options)
    {
        if (options.Parameters.TryGetValue(name, out var given))
            return given;
        return StageParameters.All.TryGetValue(name, out var parameter)
            ? parameter.Value
            : throw new InvalidDataException($"{file.Path} uses ${name}, which Sql/parameters.yaml does not describe.");
    }

    private static async Task ExecuteAsync(DuckDBConnection connection, string sql, CancellationToken cancellationToken)
    {
        using var command = new DuckDBCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<long> CountAsync(DuckDBConnection connection, string target, CancellationToken cancellationToken)
    {
        using var command = new DuckDBCommand($"SELECT count(*) FROM {target}", connection);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is long rows ? rows : 0;
    }
}
