using FraudWatch.Store.Lake;
using static FraudWatch.Store.Tests.Lake.Encounters;

namespace FraudWatch.Store.Tests.Lake;

public sealed class SupersessionTests : IDisposable
{
    private readonly StoreFolder folder = new();
    private readonly ClaimsStore store;

    public SupersessionTests() => store = folder.Open();

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void New_records_are_all_accepted_and_can_be_queried()
    {
        store.Load("jan", "mdtrt_d", out var counts, Row("E1", "P1"), Row("E2", "P2"));

        Assert.Equal(new SupersessionCounts(2, 0, 0), counts);
        Assert.Equal(1, store.Watermark);
        Assert.Equal(["E1 P1", "E2 P2"], store.Query(Live));
    }

    [Fact]
    public void A_newer_row_supersedes_and_an_older_one_is_a_duplicate()
    {
        store.Load("jan", "mdtrt_d", Rows(Row("E1", "old", "2025-01-01"), Row("E2", "kept", "2025-03-01"), Row("E3", "alone")));

        store.Load("feb", "mdtrt_d", out var counts, Rows(Row("E1", "new", "2025-02-01"), Row("E2", "late", "2025-02-01")));

        Assert.Equal(new SupersessionCounts(1, 1, 1), counts);
        Assert.Equal(["E1 new", "E2 kept", "E3 alone"], store.Query(Live));
    }

    [Fact]
    public void Within_a_batch_the_newest_of_a_records_rows_lives_even_across_its_files()
    {
        store.Load("jan", "mdtrt_d", out var counts, Rows(Row("E1", "a", "2025-01-01"), Row("E1", "c", "2025-01-03")), Row("E1", "b", "2025-01-02"));

        Assert.Equal(new SupersessionCounts(1, 2, 0), counts);
        Assert.Equal(["E1 c"], store.Query(Live));
    }

    [Fact]
    public void A_row_without_a_version_loses_to_one_that_has_a_version()
    {
        store.Load("jan", "mdtrt_d", Row("E1", "dated", "2025-01-01"));

        store.Load("feb", "mdtrt_d", out var counts, Row("E1", "undated", updated: null));

        Assert.Equal(new SupersessionCounts(0, 1, 0), counts);
        Assert.Equal(["E1 dated"], store.Query(Live));
    }

    [Fact]
    public void A_row_that_died_is_not_revived_when_it_comes_again()
    {
        store.Load("jan", "mdtrt_d", Row("E1", "old", "2025-01-01"));
        store.Load("feb", "mdtrt_d", Row("E1", "new", "2025-02-01"));

        store.Load("again", "mdtrt_d", out var counts, Row("E1", "old", "2025-01-01"));
        store.Load("mar", "mdtrt_d", out var newest, Row("E1", "newest", "2025-03-01"));

        Assert.Equal(new SupersessionCounts(0, 1, 0), counts);
        Assert.Equal(new SupersessionCounts(1, 0, 1), newest);
        Assert.Equal(["E1 newest"], store.Query(Live));
    }

    [Fact]
    public void The_same_file_loaded_again_adds_nothing_and_leaves_nothing()
    {
        store.Load("jan", "mdtrt_d", Range(0, 1000));
        var before = (store.Info().Tables["mdtrt_d"], string.Join(' ', folder.LakeFiles("mdtrt_d")));

        var entry = store.Load("jan", "mdtrt_d", out var counts, Range(0, 1000));

        Assert.Null(entry);
        Assert.Equal(new SupersessionCounts(0, 1000, 0), counts);
        Assert.Equal(1, store.Watermark);
        Assert.Equal(before, (store.Info().Tables["mdtrt_d"], string.Join(' ', folder.LakeFiles("mdtrt_d"))));
    }

    [Fact]
    public void A_batch_id_that_comes_again_with_new_rows_is_another_batch()
    {
        store.Load("jan", "mdtrt_d", Row("E1", "P1"));

        store.Load("jan", "mdtrt_d", Row("E2", "P2"));

        Assert.Equal(2, store.Watermark);
        Assert.Equal(["jan.2.parquet", "jan.parquet"], folder.LakeFiles("mdtrt_d"));
        Assert.Equal(["E1 P1", "E2 P2"], store.Query(Live));
    }

    [Fact]
    public void Rows_without_the_natural_key_are_told_apart_by_the_fallback_key()
    {
        const string first = "SELECT 'E1' AS mdtrt_id, '1' AS diag_type, 'J18' AS diag_code, 'pneumonia' AS diag_name";
        const string second = "SELECT 'E1' AS mdtrt_id, '1' AS diag_type, 'I10' AS diag_code, 'hypertension' AS diag_name";

        store.Load("jan", "setl_list_diag_d", out var counts, $"{first} UNION ALL {second} UNION ALL {first}");
        store.Load("feb", "setl_list_diag_d", out var again, second);

        Assert.Equal(new SupersessionCounts(2, 1, 0), counts);
        Assert.Equal(new SupersessionCounts(0, 1, 0), again);
        Assert.Equal(["I10", "J18"], store.Query("SELECT diag_code FROM lake.setl_list_diag_d ORDER BY 1"));
    }

    [Fact]
    public void Rows_without_any_key_are_records_of_their_own()
    {
        const string nameless = "SELECT CAST(NULL AS VARCHAR) AS mdtrt_id, 'P1' AS psn_no";

        store.Load("jan", "mdtrt_d", out var counts, $"{nameless} UNION ALL {nameless}");

        Assert.Equal(new SupersessionCounts(2, 0, 0), counts);
    }

    [Fact]
    public void A_batch_that_is_disposed_without_a_commit_leaves_nothing()
    {
        using (var batch = store.Lake.Begin("jan"))
            File.WriteAllText(batch.StagingFile("mdtrt_d"), "half a file");

        Assert.Equal([folder.File("tmp/export")], Directory.GetFileSystemEntries(folder.File("tmp")));
        Assert.Equal(0, store.Watermark);
    }

    [Theory]
    [InlineData("../jan")]
    [InlineData("")]
    [InlineData("jan.dead")]
    [InlineData("a b")]
    public void A_batch_id_that_cannot_be_a_file_name_is_refused(string id) =>
        Assert.Contains("batch id", Assert.Throws<ArgumentException>(() => store.Lake.Begin(id)).Message, StringComparison.Ordinal);
}
