using FraudWatch.Store.Lake;
using static FraudWatch.Store.Tests.Lake.Encounters;

namespace FraudWatch.Store.Tests.Lake;

public sealed class CompactionTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Compaction_writes_small_files_together_and_changes_no_row()
    {
        using var store = folder.Open();
        for (var batch = 0; batch < 5; batch++)
            store.Load($"b{batch}", "mdtrt_d", Range(batch * 100, (batch * 100) + 150, $"2025-01-0{batch + 1}"));
        store.RefreshViews();
        var before = store.Info();

        var entry = Assert.Single(await store.Lake.CompactAsync());

        store.RefreshViews();
        var after = store.Info();
        Assert.Equal((LedgerKind.Compaction, 5), (entry.Kind, entry.Replaces.Count));
        Assert.Equal((before.Watermark, before.Tables["mdtrt_d"]), (after.Watermark, after.Tables["mdtrt_d"]));
        Assert.Empty((await store.VerifyAsync()).Problems);
    }

    [Fact]
    public async Task A_query_that_began_before_a_compaction_still_finds_its_files()
    {
        using var store = folder.Open();
        store.Load("a", "mdtrt_d", Row("E1", "P1"));
        store.Load("b", "mdtrt_d", Row("E2", "P2"));
        store.RefreshViews();
        using var connection = store.Connect();

        await store.Lake.CompactAsync();

        Assert.Equal(["E1 P1", "E2 P2"], connection.Query(Live));
    }

    [Fact]
    public async Task Nothing_is_left_to_compact_after_a_compaction()
    {
        using var store = folder.Open();
        store.Load("a", "mdtrt_d", Row("E1", "P1"));
        store.Load("b", "mdtrt_d", Row("E2", "P2"));
        await store.Lake.CompactAsync();

        Assert.Empty(await store.Lake.CompactAsync());
    }

    [Fact]
    public void A_table_of_too_many_files_is_compacted_in_the_background()
    {
        using (var store = folder.Open(compactAbove: 3))
        {
            for (var batch = 0; batch < 4; batch++)
                store.Load($"b{batch}", "mdtrt_d", Range(batch * 10, (batch * 10) + 10));
        }

        using var again = folder.Open();
        Assert.Contains(again.Lake.Ledger, entry => entry.Kind == LedgerKind.Compaction);
        Assert.Equal(["40"], again.Query("SELECT count(DISTINCT mdtrt_id) FROM lake.mdtrt_d"));
        Assert.Equal(4, again.Watermark);
    }

    [Fact]
    public async Task Columns_that_came_are_still_present_after_a_compaction()
    {
        using var store = folder.Open();
        store.Load("a", "mdtrt_d", Row("E1", "P1"));
        store.Load("b", "mdtrt_d", $"SELECT *, '0101' AS adm_dept_codg FROM ({Row("E2", "P2")})");
        var before = store.Query("SELECT column_name FROM lake.columns_present ORDER BY 1");

        await store.Lake.CompactAsync();

        Assert.Contains("adm_dept_codg", before);
        Assert.Equal(before, store.Query("SELECT column_name FROM lake.columns_present ORDER BY 1"));
    }
}
