using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.Schemas;

namespace FraudWatch.Store.Lake;

/// <summary>Writes the live rows of several files of one table into one; the lake changes only with the ledger line.</summary>
internal sealed class Compaction(DataFolder folder, StoreOptions options, LiveTable picked) : IDisposable
{
    private readonly string staging = Path.Combine(folder.Temporary, $"compaction-{Guid.NewGuid():N}");

    public string Table => picked.Name;

    public IReadOnlyList<string> Replaces => [.. picked.Files.Select(file => file.Path)];

    private string Output => $"{staging.Replace('\\', '/')}/{picked.Name}.parquet";

    public void Write(CancellationToken cancellation)
    {
        Directory.CreateDirectory(staging);
        var columns = InputTables.ByName(picked.Name).Columns.Select(column => column.Name).Intersect(picked.Columns).ToList();
        var select = LiveRows.Select(folder, InputTables.ByName(picked.Name), picked, LiveRows.Dead(folder, picked), columns);
        using var engine = UpkeepEngine.Open(folder, options);
        engine.Run($"COPY ({select}) TO {SqlText.Literal(Output)} (FORMAT parquet, COMPRESSION zstd)", cancellation);
    }

    /// <summary>Whether no row of the files died since they were picked.</summary>
    public bool IsCurrent(LakeState state) => picked.Files.All(state.Table(picked.Name).Files.Contains);

    /// <summary>The written file under the name that it gets; none when no row was alive.</summary>
    public StagedFile? Result(string stem)
    {
        using var engine = UpkeepEngine.Open(folder, options);
        var facts = ParquetFacts.Read(engine, Output, InputTables.ByName(picked.Name), CancellationToken.None);
        if (facts.Rows != picked.Rows)
            throw new StoreException($"Compaction of {picked.Name} wrote {facts.Rows} rows where {picked.Rows} live; nothing was changed. Run 'store verify'.");
        return facts.Rows == 0 ? null : new StagedFile(Output, $"{picked.Name}/{stem}.parquet", facts.Rows, facts.Columns);
    }

    public void Dispose()
    {
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
    }
}
