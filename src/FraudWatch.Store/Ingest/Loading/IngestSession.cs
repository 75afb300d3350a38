using System.Globalization;
using DuckDB.NET.Data;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Ingest.Conversion;
using FraudWatch.Store.Ingest.Identity;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>The DuckDB instance of one load: in memory, apart from the one that answers queries.</summary>
internal sealed class IngestSession : IDisposable
{
    private readonly IngestOptions options;

    private IngestSession(DuckDBConnection engine, IngestOptions options) => (Engine, this.options) = (engine, options);

    public DuckDBConnection Engine { get; }

    public static IngestSession Open(IngestOptions options, IdentityKey key, string spill)
    {
        var engine = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        try
        {
            engine.Open();
            foreach (var setting in Settings(options, spill))
                engine.Run($"SET {setting}");
            SetVariable(engine, IdentityHashSql.InnerPad, key.InnerPad);
            SetVariable(engine, IdentityHashSql.OuterPad, key.OuterPad);
            return new IngestSession(engine, options);
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <summary>Has the rows of a statement come in the order of their file until the result is disposed.</summary>
    public IDisposable InOrder()
    {
        Engine.Run("SET threads = 1");
        Engine.Run("SET preserve_insertion_order = true");
        return new Restoring(() =>
        {
            Engine.Run(Threads(options));
            Engine.Run("SET preserve_insertion_order = false");
        });
    }

    public void Dispose() => Engine.Dispose();

    private static IEnumerable<string> Settings(IngestOptions options, string spill) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"memory_limit = '{options.MemoryLimit / 1024}KiB'"),
        string.Create(CultureInfo.InvariantCulture, $"threads = {options.Threads}"),
        $"temp_directory = {SqlText.Literal(spill)}",
        // Parquet row groups are then written as they fill, which keeps memory flat whatever the file's size.
        "preserve_insertion_order = false",
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        // Times with a zone in Parquet files become local times.
        "TimeZone = 'Asia/Shanghai'",
    ];

    private static string Threads(IngestOptions options) => string.Create(CultureInfo.InvariantCulture, $"SET threads = {options.Threads}");

    private static void SetVariable(DuckDBConnection engine, string name, byte[] value)
    {
        using var command = engine.CreateCommand();
        command.CommandText = $"SET VARIABLE {name} = $value";
        command.Parameters.Add(new DuckDBParameter("value", value));
        command.ExecuteNonQuery();
    }

    private sealed class Restoring(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
