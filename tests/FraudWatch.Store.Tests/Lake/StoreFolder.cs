namespace FraudWatch.Store.Tests.Lake;

/// <summary>A data folder of one test, removed with it, and the log lines of the stores opened on it.</summary>
internal sealed class StoreFolder : IDisposable
{
    public StoreFolder() => Path = Directory.CreateTempSubdirectory("fraudwatch-lake-").FullName;

    public string Path { get; }

    public List<string> Log { get; } = [];

    public ClaimsStore Open(int compactAbove = 100) =>
        ClaimsStore.Open(Path, new StoreOptions { MemoryLimit = 1L << 30, Threads = 2, CompactAbove = compactAbove, Log = Log.Add });

    public string File(string relative) => System.IO.Path.Combine(Path, relative);

    public string[] LakeFiles(string table) => Directory.Exists(File($"lake/{table}"))
        ? [.. Directory.GetFiles(File($"lake/{table}")).Select(file => System.IO.Path.GetFileName(file)!).Order(StringComparer.Ordinal)]
        : [];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
