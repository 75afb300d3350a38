using System.Globalization;

namespace FraudWatch.Store.Engines.DuckDb;

/// <summary>
/// What a statement on the query instance may use: it reads the lake, writes the export folder by COPY, and can touch no
/// other file and no setting.
/// </summary>
internal static class QuerySettings
{
    /// <summary>In this order: the folders are allowed before the rest is refused, and the lock comes last.</summary>
    public static IEnumerable<string> Of(DataFolder folder, StoreOptions options) =>
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
