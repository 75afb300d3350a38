using static FraudWatch.Store.Tests.Lake.Encounters;

namespace FraudWatch.Store.Tests.Lake;

public sealed class VerifyTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public VerifyTests()
    {
        using var store = folder.Open();
        store.Load("jan", "mdtrt_d", Range(0, 500));
        store.Load("feb", "mdtrt_d", Range(400, 600, "2025-02-01"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_sound_store_has_no_problems()
    {
        using var store = folder.Open();

        var report = await store.VerifyAsync();

        Assert.Empty(report.Problems);
        Assert.Equal((3L, 600L), (report.Files, report.Info.Tables["mdtrt_d"].Rows));
    }

    [Theory]
    [InlineData("jan.parquet", 0.5)]
    [InlineData("jan.parquet", 0.99)]
    [InlineData("feb.parquet", 0.0)]
    [InlineData("feb.dead.parquet", 0.3)]
    public async Task A_flipped_byte_is_found_wherever_it_is(string file, double place)
    {
        Flip($"lake/mdtrt_d/{file}", place);

        using var store = folder.Open();

        Assert.Contains((await store.VerifyAsync()).Problems, problem => problem.StartsWith($"mdtrt_d/{file}: the file's bytes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("jan.parquet")]
    [InlineData("feb.dead.parquet")]
    public async Task A_missing_file_is_found_and_its_table_refuses_queries_instead_of_losing_rows(string file)
    {
        File.Delete(folder.File($"lake/mdtrt_d/{file}"));

        using var store = folder.Open();

        Assert.Equal([$"mdtrt_d/{file}: the file is missing."], (await store.VerifyAsync()).Problems);
        Assert.Contains(file, Assert.ThrowsAny<Exception>(() => store.Query(Live)).Message, StringComparison.Ordinal);
        Assert.Contains(folder.Log, line => line.Contains(file, StringComparison.Ordinal));
        Assert.Empty(store.Query("SELECT * FROM lake.setl_d"));
    }

    [Fact]
    public async Task A_ledger_line_changed_while_the_store_is_open_is_found()
    {
        using var store = folder.Open();
        Flip("lake/ledger.jsonl", 0.2);

        Assert.Contains((await store.VerifyAsync()).Problems, problem => problem.Contains("damaged at line 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_the_ledger_does_not_know_is_found()
    {
        using var store = folder.Open();
        File.Copy(folder.File("lake/mdtrt_d/jan.parquet"), folder.File("lake/mdtrt_d/stranger.parquet"));

        Assert.Equal(["mdtrt_d/stranger.parquet: no line of the ledger names this file."], (await store.VerifyAsync()).Problems);
    }

    private void Flip(string file, double place)
    {
        using var stream = new FileStream(folder.File(file), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Position = (long)(place * (stream.Length - 1));
        var value = stream.ReadByte();
        stream.Position--;
        stream.WriteByte((byte)(value ^ 0x01));
    }
}
