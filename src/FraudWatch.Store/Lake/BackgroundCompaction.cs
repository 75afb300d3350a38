namespace FraudWatch.Store.Lake;

/// <summary>Compacts tables that have grown too many files, one compaction at a time, beside everything else.</summary>
internal sealed class BackgroundCompaction(ClaimsLake lake, StoreOptions options) : IDisposable
{
    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;

    public void StartIfNeeded(LakeState state)
    {
        var crowded = state.Tables.Values.Where(table => table.Files.Count > options.CompactAbove && CompactionPlan.Next(table) is not null).ToList();
        lock (gate)
        {
            if (crowded.Count > 0 && running.IsCompleted)
                running = Task.Run(() => Compact(crowded.Select(table => table.Name)));
        }
    }

    /// <summary>Lets a running compaction finish: it is bounded, and stopping it would only repeat its work.</summary>
    public void Dispose()
    {
        lock (gate)
            running.Wait();
    }

    private void Compact(IEnumerable<string> tables)
    {
        try
        {
            foreach (var table in tables)
                _ = lake.Compact(table, CancellationToken.None).Count();
        }
#pragma warning disable CA1031 // Nobody awaits this; a compaction that fails changes nothing and is tried again after the next batch.
        catch (Exception error)
#pragma warning restore CA1031
        {
            options.Log($"Compaction failed and is tried again after a later batch: {error.Message}");
        }
    }
}
