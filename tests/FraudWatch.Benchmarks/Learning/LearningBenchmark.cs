using System.Diagnostics;
using System.Runtime.InteropServices;
using FraudWatch.Learning.Metrics;
using FraudWatch.Learning.Trees;

namespace FraudWatch.Benchmarks.Learning;

/// <summary>Boosted trees against scikit-learn's and xgboost's: by turns, in one run, on the same rows.</summary>
internal sealed class LearningBenchmark(string folder, PythonRivals? rivals, CancellationToken cancellation)
{
    /// <summary>The name of our own turns.</summary>
    public const string Ours = "ours";

    private readonly LearningTable _train = LearningTable.Make(LearningOptions.TrainingRows, LearningOptions.Seed);
    private readonly LearningTable _unseen = LearningTable.Make(LearningOptions.UnseenRows, LearningOptions.Seed + 1);

    /// <summary>Runs all rounds in a temporary folder.</summary>
    public static async Task<LearningReport> RunAsync(LearningOptions options, Action<string> say, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("fraudwatch-learning-").FullName;
        try
        {
            using var rivals = PythonRivals.Start();
            if (rivals is null)
                say("No python3 with scikit-learn or xgboost here (Debian: python3-sklearn, python3-xgboost): only our own times are measured.");
            return await new LearningBenchmark(folder, rivals, cancellation).RunAsync(options, say);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<LearningReport> RunAsync(LearningOptions options, Action<string> say)
    {
        _train.Write(TrainPath);
        _unseen.Write(UnseenPath);
        var names = rivals?.Versions.Where(rival => rival.Value is not null).Select(rival => rival.Key).ToArray() ?? [];
        string[] learners = [Ours, .. names];
        var (runs, explaining) = (new List<LearningRun>(), new List<ExplainingRun>());
        for (var round = 0; round < options.Repeats; round++)
        {
            for (var turn = 0; turn < learners.Length; turn++)
            {
                var learner = learners[(turn + round) % learners.Length];
                say($"round {round + 1} of {options.Repeats}: {learner}");
                runs.Add(learner == Ours ? RunOurs() : await RunRivalAsync(learner));
            }

            explaining.Add(await ExplainAsync(names.Contains("xgboost")));
        }

        return new LearningReport(rivals?.Versions ?? new Dictionary<string, string?>(), runs, explaining);
    }

    private string TrainPath => Path.Combine(folder, "train.bin");

    private string UnseenPath => Path.Combine(folder, "unseen.bin");

    private string OutputPath => Path.Combine(folder, "output.bin");

    private string ModelPath => Path.Combine(folder, "model.json");

    private LearningRun RunOurs()
    {
        var clock = Stopwatch.StartNew();
        var model = BoostedTrees.Train(_train.X, _train.Y, default, LearningOptions.Trees, cancellation: cancellation);
        var trained = clock.Elapsed.TotalSeconds;
        var margins = new double[_unseen.Y.Length];
        model.PredictMargin(_unseen.X, margins, LearningOptions.Threads);
        var scored = clock.Elapsed.TotalSeconds - trained;
        using var file = File.Create(ModelPath);
        model.Save(file);
        return new LearningRun(Ours, trained, scored, RankingMetrics.AreaUnderRoc(margins, _unseen.Labels));
    }

    private async Task<LearningRun> RunRivalAsync(string rival)
    {
        var options = LearningOptions.Trees;
        var seconds = await AskAsync(new
        {
            rival,
            train = TrainPath,
            test = UnseenPath,
            output = OutputPath,
            columns = LearningOptions.Features,
            threads = LearningOptions.Threads,
            trees = options.NumberOfTrees,
            leaves = options.NumberOfLeaves,
            rate = options.LearningRate,
            least = options.MinimumExampleCountPerLeaf,
        });
        return new LearningRun(rival, seconds["train"], seconds["score"], RankingMetrics.AreaUnderRoc(ReadOutput(), _unseen.Labels));
    }

    private async Task<ExplainingRun> ExplainAsync(bool withXgboost)
    {
        await using var file = File.OpenRead(ModelPath);
        var model = BoostedTrees.Load(file);
        var rows = _unseen.X.Rows([.. Enumerable.Range(0, LearningOptions.ExplainedRows)]);
        var margins = new double[rows.RowCount];
        model.PredictMargin(rows, margins, LearningOptions.Threads);
        var clock = Stopwatch.StartNew();
        var ours = TreeShap.Explain(model, rows, LearningOptions.Threads, cancellation);
        var seconds = clock.Elapsed.TotalSeconds;
        var width = rows.ColumnCount + 1;
        var sumError = Enumerable.Range(0, rows.RowCount).Max(row => Math.Abs(ours.AsSpan(row * width, width).ToArray().Sum() - margins[row]));
        if (!withXgboost)
            return new ExplainingRun(seconds, null, sumError, null);

        var asked = await AskAsync(new
        {
            rival = "contributions",
            model = ModelPath,
            test = UnseenPath,
            output = OutputPath,
            columns = LearningOptions.Features,
            rows = rows.RowCount,
            threads = LearningOptions.Threads,
        });
        return new ExplainingRun(seconds, asked["explain"], sumError, ours.Zip(ReadOutput(), (a, b) => Math.Abs(a - b)).Max());
    }

    private double[] ReadOutput() => MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(OutputPath)).ToArray();

    private Task<Dictionary<string, double>> AskAsync(object order) =>
        rivals?.RunAsync(order, cancellation) ?? throw new InvalidOperationException("There is no rival to ask.");
}
