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

    private static readonly PreparedFolder Made = new(MakeAsync);

    /// <summary>A service over a copy of the city.</summary>
    public static Task<RunningService> StartAsync(CaseworkEngine engine = CaseworkEngine.Sqlite) => RunningService.StartAsync(engine, data: Made.CopyTo);

    private static async Task MakeAsync(string folder)
    {
        var exports = Directory.CreateTempSubdirectory("fw-city-exports-");
        await SyntheticCity.GenerateAsync(new CityOptions(4_000, 6, 7, ["overlapping-stays", "split-stay", "drug-resale"]), exports.FullName);
        using (var store = ClaimsStore.Open(folder))
        {
            await IngestClaims.RunAsync(store, new IngestRequest([exports.FullName]), null, default);
            await DetectionPipeline.RunAsync(store, new PipelineOptions { Rules = Rules }, null, default);
        }
        exports.Delete(recursive: true);
    }
}
