using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FraudWatch.Casework.Storage;

/// <summary>
/// The transactional store of users, cases, inspections and audit: a SQLite file in the data folder, or a PostgreSQL
/// database. <see cref="Open"/> is for reading; every change goes through <see cref="ChangeAsync{T}"/>.
/// </summary>
public sealed class CaseworkDatabase : IDisposable
{
    private readonly DbContextOptions<CaseworkContext> options;
    private readonly NpgsqlDataSource? postgres;

    // SQLite has one writer and no queue: who waits, asks again and again and holds a thread meanwhile, and may never have luck.
    private readonly SemaphoreSlim writer = new(1, 1);

    // The scheduler has connections of its own, outside the line: SQLite lets them look again after at most a tenth of a second.
    private static readonly TimeSpan LongChange = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan OthersLookAgain = TimeSpan.FromMilliseconds(120);

    private CaseworkDatabase(CaseworkFolder folder, CaseworkEngine engine, NpgsqlDataSource? postgres, TimeProvider time)
    {
        (Folder, Engine, this.postgres, Time) = (folder, engine, postgres, time);
        var builder = new DbContextOptionsBuilder<CaseworkContext>();
        if (postgres is null)
            builder.UseSqlite(SqliteFile(folder)).AddInterceptors(new SqliteSettings());
        else
            builder.UseNpgsql(postgres);
        options = builder.Options;
    }

    /// <summary>Where its keys and, on SQLite, its file are.</summary>
    public CaseworkFolder Folder { get; }

    /// <summary>Which database it is.</summary>
    public CaseworkEngine Engine { get; }

    /// <summary>The clock that dates changes.</summary>
    public TimeProvider Time { get; }

    /// <summary>Connects to nothing yet; <see cref="SchemaUpgrade.RunAsync"/> makes the tables.</summary>
    /// <param name="dataFolder">The data folder; <c>casework/</c> in it is made when it is missing.</param>
    /// <param name="setting"><c>sqlite</c>, or a PostgreSQL connection string.</param>
    /// <param name="time">The clock; the system's when it is null.</param>
    /// <exception cref="ArgumentException">The setting is neither.</exception>
    public static CaseworkDatabase At(string dataFolder, string setting = "sqlite", TimeProvider? time = null)
    {
        var folder = CaseworkFolder.In(dataFolder);
        return setting == "sqlite"
            ? new CaseworkDatabase(folder, CaseworkEngine.Sqlite, null, time ?? TimeProvider.System)
            : new CaseworkDatabase(folder, CaseworkEngine.Postgres, DataSource(setting), time ?? TimeProvider.System);
    }

    /// <summary>A context for reading; nothing that it loads is followed for changes. Dispose it.</summary>
    public CaseworkContext Open()
    {
        var context = new CaseworkContext(options);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return context;
    }

    /// <summary>
    /// A context for reading in which every query sees the same moment, whatever is changed meanwhile; on SQLite it keeps nobody
    /// from writing. Dispose it.
    /// </summary>
    public async Task<CaseworkContext> OpenSnapshotAsync(CancellationToken cancellation)
    {
        var context = Open();
        try
        {
            if (postgres is not null)
            {
                await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
                return context;
            }

            await context.Database.OpenConnectionAsync(cancellation);
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            await context.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellation);
            return context;
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Does one change in one transaction: what the work loads and alters is saved with the audit entries that it noted, or
    /// nothing is. On SQLite changes wait for one another in the order of their coming.
    /// </summary>
    /// <exception cref="RefusedException">The work refused, or another change came first (<see cref="RefusalKind.Stale"/>).</exception>
    public async Task<T> ChangeAsync<T>(Core.People.Actor actor, Func<CaseworkChange, Task<T>> work, CancellationToken cancellation)
    {
        if (Engine != CaseworkEngine.Sqlite)
            return await TransactAsync(actor, work, cancellation);
        await writer.WaitAsync(cancellation);
        try
        {
            var begun = Stopwatch.GetTimestamp();
            var result = await TransactAsync(actor, work, cancellation);
            if (Stopwatch.GetElapsedTime(begun) > LongChange)
                await Task.Delay(OthersLookAgain, CancellationToken.None);
            return result;
        }
        finally
        {
            writer.Release();
        }
    }

    /// <inheritdoc cref="ChangeAsync{T}"/>
    public Task ChangeAsync(Core.People.Actor actor, Func<CaseworkChange, Task> work, CancellationToken cancellation) =>
        ChangeAsync(actor, async change =>
        {
            await work(change);
            return true;
        }, cancellation);

    /// <inheritdoc />
    public void Dispose()
    {
        postgres?.Dispose();
        writer.Dispose();
        if (Engine == CaseworkEngine.Sqlite)
        {
            using var connection = new SqliteConnection(SqliteFile(Folder));
            SqliteConnection.ClearPool(connection);
        }
    }

    private async Task<T> TransactAsync<T>(Core.People.Actor actor, Func<CaseworkChange, Task<T>> work, CancellationToken cancellation)
    {
        await using var context = new CaseworkContext(options);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var change = new CaseworkChange(this, context, actor);
        try
        {
            var result = await work(change);
            await change.SaveAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusedException.Stale();
        }
    }

    private static string SqliteFile(CaseworkFolder folder)
    {
        SQLitePCL.Batteries_V2.Init();
        return new SqliteConnectionStringBuilder { DataSource = folder.Database, ForeignKeys = true, DefaultTimeout = 5 }.ToString();
    }

    private static NpgsqlDataSource DataSource(string connectionString)
    {
        try
        {
            return new NpgsqlDataSourceBuilder(connectionString).Build();
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new ArgumentException($"The database setting is neither 'sqlite' nor a PostgreSQL connection string: {e.Message}", nameof(connectionString));
        }
    }
}
