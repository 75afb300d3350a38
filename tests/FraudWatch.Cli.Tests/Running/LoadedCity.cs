namespace FraudWatch.Cli.Tests.Running;

/// <summary>A small city with planted schemes, loaded and run once by the command line, that tests read and do not change.</summary>
public sealed class LoadedCity : IDisposable
{
    private readonly Workspace workspace = new();

    public LoadedCity()
    {
        FraudWatchProgram.Succeed("generate", "--out", Exports, "--people", "800", "--months", "6", "--seed", "11");
        FraudWatchProgram.Succeed("ingest", Exports, "--data", Data);
        FraudWatchProgram.Succeed("run", "--data", Data);
    }

    /// <summary>The CSV files that were loaded.</summary>
    public string Exports => workspace.At("exports");

    /// <summary>The data folder.</summary>
    public string Data => workspace.Data;

    public void Dispose() => workspace.Dispose();
}
