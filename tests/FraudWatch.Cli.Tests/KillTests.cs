using System.Diagnostics;
using FraudWatch.Cli.Tests.Running;

namespace FraudWatch.Cli.Tests;

/// <summary>Real loads, killed without warning at moments that a seed chooses over their whole duration.</summary>
[Trait("Category", "Slow")]
[Collection(CityTests.Name)]
public sealed class KillTests(LoadedCity city)
{
    private const int Kills = 12;

    [Fact]
    public void Loads_killed_at_random_moments_lose_nothing_and_double_nothing()
    {
        using var workspace = new Workspace();
        var random = new Random(2026);
        var duration = DurationOfALoad();
        var killed = Enumerable.Range(0, Kills).Count(_ => LoadAndKill(workspace.Data, duration * random.NextDouble()));
        Assert.NotEqual(0, killed);

        FraudWatchProgram.Succeed("ingest", city.Exports, "--data", workspace.Data);

        Assert.Equal(StoreContent.Of(city.Data), StoreContent.Of(workspace.Data));
        FraudWatchProgram.Succeed("store", "verify", "--data", workspace.Data);
        Assert.Empty(Directory.EnumerateFiles(workspace.At("data", "tmp"), "*", SearchOption.AllDirectories));
    }

    private TimeSpan DurationOfALoad()
    {
        using var workspace = new Workspace();
        var started = Stopwatch.GetTimestamp();
        FraudWatchProgram.Succeed("ingest", city.Exports, "--data", workspace.Data);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Whether the load was killed; one that was quicker than the clock has ended well.</summary>
    private bool LoadAndKill(string data, TimeSpan after)
    {
        using var load = FraudWatchProgram.Start("ingest", city.Exports, "--data", data);
        _ = load.StandardOutput.ReadToEndAsync();
        var errors = load.StandardError.ReadToEndAsync();
        var isKilled = !load.WaitForExit(after);
        if (isKilled)
            load.Kill();
        load.WaitForExit();
        Assert.True(isKilled || load.ExitCode == 0, errors.GetAwaiter().GetResult());
        return isKilled;
    }
}
