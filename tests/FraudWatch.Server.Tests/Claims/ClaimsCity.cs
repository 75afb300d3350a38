using FraudWatch.Casework.Storage;
using FraudWatch.Pipeline;
using FraudWatch.Server.Tests.Running;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;
using FraudWatch.Synthetic;

namespace FraudWatch.Server.Tests.Claims;

/// <summary>A small city with planted schemes, run through the whole pipeline once for all tests of the process; every service gets a copy.</summary>
internal static class ClaimsCity
{
    private static readonly string[] Rules =
    [
        "overlapping-stays", "split-stay-same-disease", "frequent-stays", "drug-resale", "duplicate-charge", "two-places-at-once", "shared-phone", "exam-share",
    ];

    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    /// <summary>A service over a copy of the city.</summary>
    public static async Task<RunningService> StartAsync(CaseworkEngine engine = CaseworkEngine.Sqlite)
    {
        var city = await Made.Value;
        return await RunningService.StartAsync(engine, data: folder => Copy(city, folder));
    }

    private static async Task<string> MakeAsync()
    {
        var exports = Directory.CreateTempSubdirectory("fw-city-exports-");
        var folder = Directory.CreateTempSubdirectory("fw-city-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        await SyntheticCity.GenerateAsync(new CityOptions(4_000, 6, 7, ["overlapping-stays", "split-stay", "drug-resale"]), exports.FullName);
        using (var store = ClaimsStore.Open(folder.FullName))
        {
            await IngestClaims.RunAsync(store, new IngestRequest([exports.FullName]), null, default);
            await DetectionPipeline.RunAsync(store, new PipelineOptions { Rules = Rules }, null, default);
        }
        exports.Delete(recursive: true);
        return folder.FullName;
    }

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)), overwrite: true);
    }
}
