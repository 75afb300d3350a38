using static FraudWatch.Store.Tests.Lake.Encounters;

namespace FraudWatch.Store.Tests.Lake;

/// <summary>Each state that a process killed at the worst moment can leave on the disk.</summary>
public sealed class TornStateTests : IDisposable
{
    private readonly StoreFolder folder = new();

    private string Ledger => folder.File("lake/ledger.jsonl");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_that_reached_the_lake_without_their_ledger_line_are_removed_and_the_batch_can_be_loaded_again()
    {
        Load("jan", Row("E1", "old"));
        var before = File.ReadAllBytes(Ledger);
        Load("feb", Row("E1", "new", "2025-02-01"));
        File.WriteAllBytes(Ledger, before);

        using var store = folder.Open();

        Assert.Equal(["jan.parquet"], folder.LakeFiles("mdtrt_d"));
        Assert.Equal(["E1 old"], store.Query(Live));
        store.Load("feb", "mdtrt_d", Row("E1", "new", "2025-02-01"));
        Assert.Equal(["E1 new"], store.Query(Live));
    }

    [Fact]
    public void Staged_files_are_gone_after_the_next_start()
    {
        Directory.CreateDirectory(folder.File("tmp/jan"));
        File.WriteAllText(folder.File("tmp/jan/mdtrt_d.0.parquet"), "half a file");

        using var store = folder.Open();

        Assert.Equal([folder.File("tmp/export")], Directory.GetFileSystemEntries(folder.File("tmp")));
    }

    [Fact]
    public void A_derived_file_older_than_the_last_ledger_line_shows_the_new_rows()
    {
        Load("jan", Row("E1", "P1"));
        var derived = File.ReadAllBytes(folder.File("store.duckdb"));
        Load("feb", Row("E2", "P2"));
        File.WriteAllBytes(folder.File("store.duckdb"), derived);

        using var store = folder.Open();

        using var connection = store.Connect();
        Assert.Equal(["E1 P1", "E2 P2"], connection.Query(Live));
    }

    [Fact]
    public void A_compaction_killed_before_its_ledger_line_changed_nothing()
    {
        var hash = LoadThree();
        var before = File.ReadAllBytes(Ledger);
        var files = Copies();
        Compact();
        File.WriteAllBytes(Ledger, before);
        Restore(files);

        using var store = folder.Open();

        Assert.Equal(["a.parquet", "b.parquet", "c.dead.parquet", "c.parquet"], folder.LakeFiles("mdtrt_d"));
        Assert.Equal(hash, store.Info().Tables["mdtrt_d"].Hash);
    }

    [Fact]
    public void A_compaction_killed_after_its_ledger_line_leaves_no_replaced_files_behind()
    {
        var hash = LoadThree();
        var files = Copies();
        Compact();
        Restore(files);

        using var store = folder.Open();

        Assert.Equal(["compaction-4.parquet"], folder.LakeFiles("mdtrt_d"));
        Assert.Equal(hash, store.Info().Tables["mdtrt_d"].Hash);
    }

    private string LoadThree()
    {
        Load("a", Range(0, 50));
        Load("b", Range(50, 90));
        return Load("c", Range(40, 120, "2025-02-01"));
    }

    private string Load(string batch, string rows)
    {
        using var store = folder.Open();
        store.Load(batch, "mdtrt_d", rows);
        store.RefreshViews();
        return store.Info().Tables["mdtrt_d"].Hash;
    }

    private void Compact()
    {
        using var store = folder.Open();
        Assert.Single(store.Lake.CompactAsync().GetAwaiter().GetResult());
    }

    private Dictionary<string, byte[]> Copies() => folder.LakeFiles("mdtrt_d").ToDictionary(name => name, name => File.ReadAllBytes(folder.File($"lake/mdtrt_d/{name}")));

    private void Restore(Dictionary<string, byte[]> files)
    {
        foreach (var (name, bytes) in files)
            File.WriteAllBytes(folder.File($"lake/mdtrt_d/{name}"), bytes);
    }
}
