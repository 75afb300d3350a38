using FraudWatch.Benchmarks.Measuring;
using FraudWatch.Store;
using FraudWatch.Store.Sql;

namespace FraudWatch.Benchmarks.Units;

/// <summary>One stage over the whole city, as a run of the pipeline does it.</summary>
internal static class StageUnit
{
    private static readonly Stage[] Stages = [Stage.Claims, Stage.Features];

    /// <summary>The stages that rules read, in order.</summary>
    public static IEnumerable<string> Names => Stages.Select(stage => stage.Name);

    public static async Task<Measurement> RunAsync(string name, string folder, CancellationToken cancellation)
    {
        using var store = ClaimsStore.Open(folder);
        using var connection = store.Connect();
        var options = new StageRunOptions { Watermark = store.Watermark };
        var report = await StageRunner.RunAsync(connection, Stages.Single(stage => stage.Name == name), options, null, cancellation);
        return new Measurement(report.Seconds, report.Tables.Sum(table => table.Rows))
        {
            Parts = report.Tables.ToDictionary(table => table.Table, table => table.Seconds),
        };
    }
}
