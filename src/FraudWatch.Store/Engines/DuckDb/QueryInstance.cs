using System.Globalization;
using DuckDB.NET.Data;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>
/// The one DuckDB instance that queries run on. It may read the lake and write its own file, its spill and the export
/// folder, nothing else, and its settings are locked.
/// </summary>
internal sealed class QueryInstance : IDisposable
{
    private static readonly string[] DerivedSchemas = ["claims", "features", "findings", "scores", "risk"];

    private readonly DuckDBConnection root;

    private QueryInstance(DuckDBConnection root, bool isNew) => (this.root, IsNew) = (root, isNew);

    /// <summary>Whether the file was created now, so that nothing derived is in it.</summary>
    public bool IsNew { get; }

    /// <summary>Opens the file; a damaged one is set aside and an empty one opened.</summary>
    public static QueryInstance Open(DataFolder folder, StoreOptions options)
    {
        var file = new DerivedFile(folder, options);
        file.SetAsideWriteAheadLog();
        var problem = file.Exists ? file.Problem() : null;
        if (problem is null)
        {
            var isNew = !file.Exists;
            try
            {
                return new QueryInstance(Start(folder, options), isNew);
            }
            catch (DuckDBException damage) when (!isNew)
            {
                problem = damage.Message.ReplaceLineEndings(" ");
            }
        }

        file.SetAsideDamaged(problem);
        return new QueryInstance(Start(folder, options), isNew: true);
    }

    /// <summary>A new open connection; the caller disposes it before the instance closes.</summary>
    public DuckDBConnection Connect()
    {
        var connection = root.Duplicate();
        connection.Open();
        return connection;
    }

    /// <summary>Writes everything into the file and empties its log.</summary>
    public void Checkpoint() => root.Run("CHECKPOINT");

    public void Dispose() => root.Dispose();

    private static DuckDBConnection Start(DataFolder folder, StoreOptions options)
    {
        var connection = new DuckDBConnection($"Data Source={folder.Derived}");
        try
        {
            connection.Open();
            foreach (var schema in DerivedSchemas)
                connection.Run($"CREATE SCHEMA IF NOT EXISTS {schema}");
            foreach (var setting in Settings(folder, options))
                connection.Run($"SET {setting}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>In this order: the folders are allowed before the rest is refused, and the lock comes last.</summary>
    private static IEnumerable<string> Settings(DataFolder folder, StoreOptions options) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"memory_limit = '{options.MemoryLimit / 1024}KiB'"),
        string.Create(CultureInfo.InvariantCulture, $"threads = {options.Threads}"),
        $"temp_directory = {SqlText.Literal(Path.Combine(folder.Temporary, "spill"))}",
        "preserve_insertion_order = false",
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        $"allowed_directories = {SqlText.Literals([folder.InLake(""), folder.Export.Replace('\\', '/') + "/"])}",
        "enable_external_access = false",
        "lock_configuration = true",
    ];
}
