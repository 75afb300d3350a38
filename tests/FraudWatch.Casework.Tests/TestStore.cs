using FraudWatch.Casework.Storage;
using FraudWatch.Testing;

namespace FraudWatch.Casework.Tests;

/// <summary>An empty case store in a temporary folder, with a clock that the test moves.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    private TestStore(DirectoryInfo folder, ManualTime time, CaseworkDatabase database) => (this.folder, Time, Database) = (folder, time, database);

    public ManualTime Time { get; }

    public CaseworkDatabase Database { get; }

    public string Folder => folder.FullName;

    public static async Task<TestStore> CreateAsync(CaseworkEngine engine)
    {
        var folder = Directory.CreateTempSubdirectory("fw-casework-");
        var time = new ManualTime();
        var store = new TestStore(folder, time, CaseworkDatabase.At(folder.FullName, await CaseworkSetting.NewAsync(engine), time));
        await SchemaUpgrade.RunAsync(store.Database, CancellationToken.None);
        return store;
    }

    public ValueTask DisposeAsync()
    {
        Database.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
