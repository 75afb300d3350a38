using System.Diagnostics;
using System.Globalization;
using System.Text;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;

namespace FraudWatch.Benchmarks.Compaction;

/// <summary>Loads small batches, asks, writes the files together as the job does, and asks the same again.</summary>
internal static class CompactionBenchmark
{
    /// <exception cref="InvalidDataException">Compaction changed a row, damaged the lake, or left something to do.</exception>
    public static async Task<string> RunAsync(SmallBatches source, string folder, Action<string> say, CancellationToken cancellation)
    {
        say($"cutting a city of {source.Count * source.People:N0} people into {source.Count} batches");
        var batches = await source.MakeAsync(cancellation);
        var text = new StringBuilder();
        // Files are to pile up until the job comes: the compaction in the background would not let them.
        using (var store = ClaimsStore.Open(folder, new StoreOptions { CompactAbove = int.MaxValue }))
        {
            say("loading them one by one");
            var clock = Stopwatch.StartNew();
            foreach (var batch in batches)
                await IngestClaims.RunAsync(store, new IngestRequest([batch]), null, cancellation);
            text.AppendLine(CultureInfo.InvariantCulture, $"{batches.Count} batches of {source.People} people loaded in {clock.Elapsed.TotalSeconds:0.0} s");
            var before = await LakeFigures.OfAsync(store, cancellation);
            clock.Restart();
            var written = await store.Lake.CompactAsync(cancellation);
            var took = clock.Elapsed.TotalSeconds;
            var after = await LakeFigures.OfAsync(store, cancellation);
            Check(before, after);
            if ((await store.Lake.CompactAsync(cancellation)).Count > 0)
                throw new InvalidDataException("A second compaction found something to do.");
            text.AppendLine(CultureInfo.InvariantCulture, $"compaction: {took:0.0} s, {written.Count} ledger lines, {written.Sum(entry => entry.Replaces.Count)} files replaced; every row, hash and the watermark unchanged, the lake sound");
            Table(text, before, after);
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"files on the disk once the store is closed: {Directory.EnumerateFiles(Path.Combine(folder, "lake"), "*.parquet", SearchOption.AllDirectories).Count()}");
        return text.ToString();
    }

    private static void Check(LakeFigures before, LakeFigures after)
    {
        if (after.Problems.Count > 0)
            throw new InvalidDataException($"After the compaction the lake is not sound: {after.Problems[0]}");
        if (before.Info.Watermark != after.Info.Watermark || before.Info.Tables.Count != after.Info.Tables.Count || before.Info.Tables.Any(table => after.Info.Tables[table.Key] != table.Value))
            throw new InvalidDataException("The compaction changed a row.");
    }

    private static void Table(StringBuilder text, LakeFigures before, LakeFigures after)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"{"",-36}{"before",12}{"after",12}");
        Line("files", "0", before.Files, after.Files);
        Line("MB", "0.0", before.Bytes / 1e6, after.Bytes / 1e6);
        foreach (var (name, milliseconds) in before.Milliseconds)
            Line($"{name} (ms)", "0.0", milliseconds, after.Milliseconds[name]);

        void Line(string name, string format, double first, double second) =>
            text.AppendLine($"{name,-36}{first.ToString(format, CultureInfo.InvariantCulture),12}{second.ToString(format, CultureInfo.InvariantCulture),12}");
    }
}
