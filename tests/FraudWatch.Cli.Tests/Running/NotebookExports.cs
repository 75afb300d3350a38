namespace FraudWatch.Cli.Tests.Running;

/// <summary>The exports that the notebooks keep their answers to.</summary>
public sealed class NotebookExports : IDisposable
{
    public NotebookExports()
    {
        var city = Path.Combine(Folder, "city");
        FraudWatchProgram.Succeed("generate", "--out", city, "--people", "4000", "--seed", "1");
        FraudWatchProgram.Succeed("ingest", city, "--data", Workspace.Data);
        FraudWatchProgram.Succeed("run", "--data", Workspace.Data);
        foreach (var table in (string[])["findings", "risk", "scores"])
            FraudWatchProgram.Succeed(table, "--data", Workspace.Data, "--format", "parquet", "--out", Path.Combine(Folder, $"{table}.parquet"));
    }

    internal Workspace Workspace { get; } = new();

    internal string Folder => Workspace.At("notebook-exports");

    public void Dispose() => Workspace.Dispose();
}
