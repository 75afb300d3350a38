using FraudWatch.Benchmarks.Measuring;
using FraudWatch.Benchmarks.Reporting;
using FraudWatch.Benchmarks.Units;

namespace FraudWatch.Benchmarks;

/// <summary>Everything that is measured at one size.</summary>
internal sealed class SizeRun(CityExport export, int repeats, Action<string> say, CancellationToken cancellation)
{
    private readonly string store = Path.Combine(export.Folder, "store");

    public async Task<SizeReport> RunAsync()
    {
        await export.MakeAsync(say, cancellation);
        var csv = new Comparison(
            "ingest CSV", "CREATE TABLE AS read_csv, CHECKPOINT", Goal.AtLeast(1.0), await IngestAsync(export.FeeListCsv, Unit.BareCsv));
        var parquet = new Comparison(
            "ingest Parquet", "CREATE TABLE AS read_parquet, CHECKPOINT", Goal.AtLeast(0.7), await IngestAsync(export.FeeListParquet, Unit.BareParquet));
        try
        {
            var stages = await StagesAsync();
            say("rules and their bare SQL");
            var rules = await Unit.Rules.RunAloneAsync([store, $"{repeats}"], cancellation);
            var pairs = rules.Chunk(2).Select(pair => new Pair(pair[0], pair[1])).ToList();
            return new SizeReport(
                csv.Median.Rival.Rows, export.People, [csv, parquet, new Comparison("rules", "their SELECTs as temporary tables", Goal.AtMost(1.2), pairs)], stages);
        }
        finally
        {
            Remove(store);
        }
    }

    /// <summary>Ours and DuckDB's by turns, and the first of a pair by turns, so that neither always finds the warmer machine.</summary>
    private async Task<IReadOnlyList<Pair>> IngestAsync(string file, Unit bare)
    {
        PageCache.Warm(file);
        var pairs = new List<Pair>();
        for (var round = 0; round < repeats; round++)
        {
            say($"ingest of {Path.GetFileName(file)}, pair {round + 1} of {repeats}");
            pairs.Add(round % 2 == 0
                ? new Pair(await AsideAsync(Unit.Ingest, file), await AsideAsync(bare, file))
                : Pair.RivalFirst(await AsideAsync(bare, file), await AsideAsync(Unit.Ingest, file)));
        }

        return pairs;
    }

    /// <summary>Runs a unit whose result is thrown away.</summary>
    private async Task<Measurement> AsideAsync(Unit unit, string file)
    {
        var target = Path.Combine(export.Folder, "target");
        Remove(target);
        Directory.CreateDirectory(target);
        try
        {
            return (await unit.RunAloneAsync([file, target], cancellation))[0];
        }
        finally
        {
            Remove(target);
        }
    }

    private async Task<IReadOnlyList<StageCost>> StagesAsync()
    {
        Remove(store);
        say("the whole city: ingest");
        var costs = new List<StageCost> { new("ingest of all tables", (await Unit.Ingest.RunAloneAsync([export.City, store], cancellation))[0]) };
        foreach (var stage in StageUnit.Names)
        {
            say($"the whole city: {stage}");
            costs.Add(new StageCost(stage, (await Unit.Stage.RunAloneAsync([stage, store], cancellation))[0]));
        }

        return costs;
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
