using System.Diagnostics;
using System.Globalization;
using FraudWatch.Store.Lake;

namespace FraudWatch.Store.Tests.Lake;

/// <summary>A real process loads batches and is killed, again and again, at moments that a seed chooses.</summary>
[Trait("Category", "Slow")]
public sealed class KillTests
{
    private const int Batches = 14;
    private const int Rows = 4000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_load_killed_at_random_moments_loses_nothing_and_doubles_nothing(int seed)
    {
        using var undisturbed = new StoreFolder();
        Run(undisturbed, killAfter: null);
        using var folder = new StoreFolder();
        var random = new Random(seed);
        var acknowledged = new HashSet<string>();
        for (var kill = 0; kill < 10; kill++)
            acknowledged.UnionWith(Run(folder, killAfter: TimeSpan.FromMilliseconds(random.Next(1, 250))));

        using (var store = folder.Open())
        {
            Assert.Subset(Committed(store), acknowledged);
            Assert.Empty((await store.VerifyAsync()).Problems);
        }

        Run(folder, killAfter: null);
        Assert.Equal(Hash(undisturbed), Hash(folder));
    }

    private static HashSet<string> Committed(ClaimsStore store) =>
        [.. store.Lake.Ledger.Where(entry => entry.Kind == LedgerKind.Batch).Select(entry => entry.Batch)];

    private static (long Watermark, TableInfo Table) Hash(StoreFolder folder)
    {
        using var store = folder.Open();
        return (store.Watermark, store.Info().Tables["mdtrt_d"]);
    }

    /// <summary>Starts the loading process and returns the batches that it said were committed.</summary>
    private static List<string> Run(StoreFolder folder, TimeSpan? killAfter)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "FraudWatch.Store.Crash.dll"), folder.Path, $"{Batches}", $"{Rows}"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        var errors = process.StandardError.ReadToEndAsync();
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        if (killAfter is { } time && !process.WaitForExit(time))
            process.Kill();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (killAfter is null)
            Assert.True(process.ExitCode == 0, errors.Result);
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith("committed ", StringComparison.Ordinal))
            .Select(line => string.Create(CultureInfo.InvariantCulture, $"b{line["committed ".Length..]}"))];
    }
}
