using FraudWatch.Benchmarks.Measuring;
using FraudWatch.Benchmarks.Reporting;
using FraudWatch.Benchmarks.Units;

namespace FraudWatch.Benchmarks;

/// <summary>Everything that is measured at one size.</summary>
internal sealed class SizeRun(CityExport export, int repeats, bool arrowOnly, Action<string> say, CancellationToken cancellation)
{
    private readonly string store = Path.Combine(export.Folder, "store");

    public async Task<SizeReport> RunAsync()
    {
        await export.MakeAsync(say, cancellation);
        var arrow = await ArrowAsync();
        if (arrowOnly)
            return new SizeReport(arrow[0].Median.Ours.Rows, export.People, arrow, []);
        var csv = new Comparison(
            "ingest CSV", "CREATE TABLE AS read_csv, CHECKPOINT", Goal.AtLeast(1.0), await PairsAsync((Unit.Ingest, export.FeeListCsv), (Unit.BareCsv, export.FeeListCsv)));
        var parquet = new Comparison(
            "ingest Parquet", "CREATE TABLE AS read_parquet, CHECKPOINT", Goal.AtLeast(0.7), await PairsAsync((Unit.Ingest, export.FeeListParquet), (Unit.BareParquet, export.FeeListParquet)));
        try
        {
            var stages = await StagesAsync();
            say("rules and their bare SQL");
            var rules = await Unit.Rules.RunAloneAsync([store, $"{repeats}"], cancellation);
            var pairs = rules.Chunk(2).Select(pair => new Pair(pair[0], pair[1])).ToList();
            return new SizeReport(
                csv.Median.Rival.Rows, export.People, [csv, parquet, .. arrow, new Comparison("rules", "their SELECTs as temporary tables", Goal.AtMost(1.2), pairs)], stages);
        }
        finally
        {
            Remove(store);
        }
    }

    private async Task<IReadOnlyList<Comparison>> ArrowAsync() =>
    [
        new Comparison("ingest Arrow", "our ingest of the same rows as Parquet", Goal.AtLeast(0.7),
            await PairsAsync((Unit.Ingest, export.FeeListArrow), (Unit.Ingest, export.FeeListParquet))),
        new Comparison("export Arrow", "every value through the data reader", Goal.AtLeast(1.0),
            await PairsAsync((Unit.ExportArrow, export.FeeListParquet), (Unit.ExportRows, export.FeeListParquet))),
    ];

    /// <summary>Ours and the rival's by turns, and the first of a pair by turns, so that neither always finds the warmer machine.</summary>
    private async Task<IReadOnlyList<Pair>> PairsAsync((Unit Unit, string File) ours, (Unit Unit, string File) rival)
    {
        PageCache.Warm(ours.File);
        PageCache.Warm(rival.File);
        var pairs = new List<Pair>();
        for (var round = 0; round < repeats; round++)
        {
            say($"{ours.Unit.Name} of {Path.GetFileName(ours.File)}, pair {round + 1} of {repeats}");
            pairs.Add(round % 2 == 0
                ? new Pair(await AsideAsync(ours.Unit, ours.File), await AsideAsync(rival.Unit, rival.File))
                : Pair.RivalFirst(await AsideAsync(rival.Unit, rival.File), await AsideAsync(ours.Unit, ours.File)));
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
