using System.Text;
using FraudWatch.Store.Lake;
using static FraudWatch.Store.Tests.Lake.Encounters;

namespace FraudWatch.Store.Tests.Lake;

public sealed class LedgerTests : IDisposable
{
    private readonly StoreFolder folder = new();

    private string Ledger => folder.File("lake/ledger.jsonl");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_line_says_what_the_batch_did()
    {
        using var store = folder.Open();
        store.Load("jan", "mdtrt_d", Row("E1", "old"));

        var entry = store.Load("feb", "mdtrt_d", Rows(Row("E1", "new", "2025-02-01"), Row("E2", "a"), Row("E2", "a")))!;

        var table = entry.Tables["mdtrt_d"];
        Assert.Equal((2L, 2L, LedgerKind.Batch), (entry.Sequence, entry.Watermark, entry.Kind));
        Assert.Equal((3L, 2L, 1L, 1L), (table.Read, table.Accepted, table.Duplicate, table.Superseded));
        Assert.Equal(["mdtrt_id", "psn_no", "fixmedins_code", "med_type", "begntime", "updt_time"], table.Columns);
        Assert.Equal(new Dictionary<string, long> { ["mdtrt_d/jan.parquet"] = 1, ["mdtrt_d/feb.parquet"] = 1 }, table.Dead!.Files);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(400)]
    public void A_line_that_was_being_written_at_the_end_is_ignored_and_cut_off(int bytes)
    {
        LoadTwo();
        var whole = File.ReadAllBytes(Ledger);
        File.WriteAllBytes(Ledger, [.. whole, .. whole[..bytes]]);

        using (var store = folder.Open())
            Assert.Equal(2, store.Watermark);

        Assert.Equal(whole, File.ReadAllBytes(Ledger));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_flipped_byte_in_any_complete_line_is_refused_with_its_number(int line)
    {
        LoadTwo();
        var lines = File.ReadAllLines(Ledger);
        lines[line] = lines[line].Replace("\"accepted\":1", "\"accepted\":3", StringComparison.Ordinal);
        File.WriteAllText(Ledger, string.Join('\n', lines) + "\n");

        Assert.Equal(line + 1, Assert.Throws<LedgerDamagedException>(() => folder.Open()).Line);
        Assert.Equal(2, folder.LakeFiles("mdtrt_d").Length);
    }

    [Fact]
    public void A_line_that_was_taken_out_is_missed()
    {
        LoadTwo();
        File.WriteAllText(Ledger, File.ReadAllLines(Ledger)[1] + "\n");

        Assert.Contains("missing or moved", Assert.Throws<LedgerDamagedException>(() => folder.Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overwritten_line_end_is_damage_and_not_an_unfinished_line()
    {
        LoadTwo();
        var bytes = File.ReadAllBytes(Ledger);
        bytes[^1] = (byte)' ';
        File.WriteAllBytes(Ledger, bytes);

        Assert.Equal(2, Assert.Throws<LedgerDamagedException>(() => folder.Open()).Line);
    }

    [Fact]
    public void A_store_that_was_refused_can_be_opened_once_the_ledger_is_restored()
    {
        LoadTwo();
        var whole = File.ReadAllText(Ledger);
        File.WriteAllText(Ledger, "{}\n" + whole, Encoding.UTF8);
        Assert.Throws<LedgerDamagedException>(() => folder.Open());
        File.WriteAllText(Ledger, whole);

        using var store = folder.Open();

        Assert.Equal(["E1 P1", "E2 P2"], store.Query(Live));
    }

    private void LoadTwo()
    {
        using var store = folder.Open();
        store.Load("jan", "mdtrt_d", Row("E1", "P1"));
        store.Load("feb", "mdtrt_d", Row("E2", "P2"));
    }
}
