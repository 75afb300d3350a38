using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using FraudWatch.Server.Claims;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Testing;
using static FraudWatch.Server.Tests.Claims.ClaimsFiles;

namespace FraudWatch.Server.Tests.Claims;

public sealed class DropFolderTests : IDisposable
{
    private static readonly Actor Job = Actor.System("test");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fw-drop-");

    public void Dispose() => folder.Delete(recursive: true);

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Finished_files_are_loaded_once_and_put_away(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine, options => options with { DropFolder = folder.FullName });
        var load = service.Get<LoadDropFolder>();
        Write("a.csv", Text(Encounters, Encounter("DROP1")), service.Time.GetUtcNow().AddMinutes(-2));
        Write("b.csv", Text(Encounters, Encounter("DROP2")), service.Time.GetUtcNow());
        Write("c.csv", "nobody,knows\n1,2\n", service.Time.GetUtcNow());
        Write("c.csv.ready", "", service.Time.GetUtcNow());
        Write("d.part", Text(Encounters, Encounter("DROP3")), service.Time.GetUtcNow().AddDays(-2));

        var first = await load.RunAsync(Job, null, default);
        service.Time.Advance(TimeSpan.FromMinutes(2));
        Write("a-again.csv", Text(Encounters, Encounter("DROP1")), service.Time.GetUtcNow().AddMinutes(-2));
        var second = await load.RunAsync(Job, null, default);

        Assert.Equal((new DropFolderReport(1, 1, 1), new DropFolderReport(2, 0, 0)), (first, second));
        Assert.Equal(["a-again.csv", "a.csv", "b.csv"], Names("done"));
        Assert.Equal(["c.csv", "c.csv.reason.txt"], Names("failed"));
        Assert.Contains("No field of the header is a known column", File.ReadAllText(Path.Combine(folder.FullName, "failed", "c.csv.reason.txt")), StringComparison.Ordinal);
        Assert.Equal(["d.part"], Names(""));
        Assert.Equal(2, service.Count("select count(*) from lake.mdtrt_d"));
        using var client = await service.SignInAsync(Role.Auditor);
        Assert.Equal(3, (await client.GetAsync("/api/v1/batches?source=drop_folder")).Items.Count);
    }

    [DatabaseTheory, OnSqlite, OnPostgres]
    public async Task Runs_that_overlap_load_each_file_once_and_none_fails(CaseworkEngine engine)
    {
        await using var service = await RunningService.StartAsync(engine, options => options with { DropFolder = folder.FullName });
        var load = service.Get<LoadDropFolder>();
        const int Files = 8;
        for (var n = 0; n < Files; n++)
            Write($"{n}.csv", Text(Encounters, Encounter($"DROP{n}")), service.Time.GetUtcNow().AddMinutes(-2));

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => load.RunAsync(Job, null, default))));

        Assert.All(runs, run => Assert.Equal((0, 0), (run.Failed, run.Unfinished)));
        Assert.Equal(Files, runs.Sum(run => run.Loaded));
        Assert.Equal(Files, Names("done").Count);
        Assert.Empty(Names(""));
        Assert.Equal(Files, service.Count("select count(*) from lake.mdtrt_d"));
    }

    private void Write(string name, string text, DateTimeOffset written)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, text);
        File.SetLastWriteTimeUtc(file, written.UtcDateTime);
    }

    private List<string> Names(string below) =>
        [.. Directory.GetFiles(Path.Combine(folder.FullName, below)).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
}
