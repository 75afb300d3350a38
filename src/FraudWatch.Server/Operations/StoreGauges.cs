using System.Diagnostics.Metrics;
using FraudWatch.Store;

namespace FraudWatch.Server.Operations;

/// <summary>What the claims store looks like from outside.</summary>
internal static class StoreGauges
{
    public static void AddTo(Meter meter, ClaimsStore store)
    {
        meter.CreateObservableGauge("store_watermark", () => store.Watermark, null, "Batches committed to the claims store.");
        meter.CreateObservableGauge("disk_free_bytes", () => new DriveInfo(store.Folder.Root).AvailableFreeSpace, null, "Free bytes on the data folder's disk.");
    }
}
