using System.Diagnostics;
using FraudWatch.Core.Inspections;
using FraudWatch.Detection.Models;
using FraudWatch.Detection.Planning;
using FraudWatch.Detection.Risk;
using FraudWatch.Detection.Rules;
using FraudWatch.Detection.Subjects;
using FraudWatch.Store;
using FraudWatch.Store.Sql;

namespace FraudWatch.Pipeline;

/// <summary>
/// The stages after ingest, in the one direction that they know: claims, features, findings, scores, risk, plan. Each stage
/// reads what is above it, is built aside and swapped in, so that a failed or cancelled run leaves what was there.
/// </summary>
public static class DetectionPipeline
{
    private const string Features = "features";
    private const string Findings = "findings";
    private const string Scores = "scores";
    private const string Risk = "risk";
    private const string Plan = "plan";
    private const string FeatureSets = "feature_sets";
    private const string SubjectScores = "subject_scores";

    private static readonly Dictionary<string, Stage> SqlStages = new Dictionary<string, Stage>
    {
        ["claims"] = Stage.Claims,
        [Features] = Stage.Features,
        [FeatureSets] = Stage.FeatureSets,
        [Scores] = Stage.Scores,
    };

    /// <summary>Names of the stages, in order.</summary>
    public static IReadOnlyList<string> StageNames { get; } = ["claims", Features, Findings, Scores, Risk, Plan];

    /// <summary>Runs the stages up to and including <see cref="PipelineOptions.UpTo"/>.</summary>
    /// <exception cref="ArgumentException">There is no stage of that name, or the grains need one that is not run; nothing was run.</exception>
    /// <exception cref="KeyNotFoundException">There is no rule of that name; nothing was run.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; finished stages are kept.</exception>
    public static async Task<PipelineReport> RunAsync(
        ClaimsStore store, PipelineOptions options, IProgress<PipelineProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(options);
        var last = StageNames.ToList().IndexOf(options.UpTo);
        if (last < 0)
            throw new ArgumentException($"There is no stage {options.UpTo}; the stages are {string.Join(", ", StageNames)}.", nameof(options));
        if (options.Grains.Count > 0 && last < StageNames.ToList().IndexOf(Scores))
            throw new ArgumentException($"Scores of grains come after the stage {Scores}: run to it or further.", nameof(options));

        var catalogue = (options.Catalogue ?? RuleCatalogue.Load()).EnsureSound();
        foreach (var id in options.Rules ?? [])
            catalogue.Find(id);
        var timings = new List<StageTiming>();
        RuleRunReport? rules = null;
        ModelRun? model = null;
        foreach (var stage in StageNames.Take(last + 1).Concat(ToLearntScores(store, options)).SelectMany(stage => WithGrains(stage, options)))
        {
            var started = Stopwatch.GetTimestamp();
            switch (stage)
            {
                case Findings:
                    rules = await RunRulesAsync(store, catalogue, options, progress, cancellation);
                    break;
                case SubjectScores:
                    await ScoreSubjectsAsync(store, options, progress, cancellation);
                    break;
                case Risk:
                    model = await RateAsync(store, catalogue, progress, cancellation);
                    break;
                case Plan:
                    await PlanAsync(store, progress, cancellation);
                    break;
                default:
                    await RunSqlAsync(store, stage, progress, cancellation);
                    break;
            }

            timings.Add(new StageTiming(stage, Stopwatch.GetElapsedTime(started).TotalSeconds));
        }

        return new PipelineReport(timings, rules, model);
    }

    /// <summary>Rates anew what the stages before have computed, by the model in charge: after one was trained, promoted or rolled back.</summary>
    /// <returns>What the model did; null where none is in charge.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; the rating is the one of before, or the new one without a model.</exception>
    public static Task<ModelRun?> RateAsync(ClaimsStore store, IProgress<PipelineProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        return RateAsync(store, RuleCatalogue.Load().EnsureSound(), progress, cancellation);
    }

    /// <summary>Freezes who may be drawn for an inspection, from the rating that stands.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the candidates are those of before.</exception>
    public static async Task<CandidateList> PlanAsync(ClaimsStore store, IProgress<PipelineProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var connection = store.Connect();
        return await PlanInspections.RunAsync(connection, TablesOf(Plan, progress), cancellation);
    }

    /// <summary>Builds the feature sets of the claims that are there, unless they are built already.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the feature sets of before stay.</exception>
    public static Task BuildFeatureSetsAsync(ClaimsStore store, IProgress<PipelineProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        return RunSqlAsync(store, FeatureSets, progress, cancellation);
    }

    /// <summary>A model in charge reads the rules' evidence from the rating: scores that hold its probability need that stage as well.</summary>
    private static string[] ToLearntScores(ClaimsStore store, PipelineOptions options) =>
        options.UpTo == Scores && ModelRegistry.In(store.Folder.Root).Read().Champion is not null ? [Risk] : [];

    /// <summary>Feature sets and the scores made of them stand beside the stages that they follow, and only where grains were asked for.</summary>
    private static string[] WithGrains(string stage, PipelineOptions options) => (options.Grains.Count > 0, stage) switch
    {
        (true, Features) => [stage, FeatureSets],
        (true, Scores) => [stage, SubjectScores],
        _ => [stage],
    };

    private static async Task ScoreSubjectsAsync(
        ClaimsStore store, PipelineOptions options, IProgress<PipelineProgress>? progress, CancellationToken cancellation)
    {
        using var connection = store.Connect();
        var done = 0;
        var report = progress is null
            ? null
            : new Relay<string>(grain => progress.Report(new PipelineProgress(SubjectScores, grain, (double)++done / options.Grains.Count)));
        await ScoreSubjects.RunAsync(connection, options.Grains, store.Watermark, progress: report, cancellation: cancellation);
    }

    private static async Task RunSqlAsync(ClaimsStore store, string name, IProgress<PipelineProgress>? progress, CancellationToken cancellation)
    {
        using var connection = store.Connect();
        await StageRunner.RunAsync(connection, SqlStages[name], new StageRunOptions { Watermark = store.Watermark }, TablesOf(name, progress), cancellation);
    }

    private static async Task<ModelRun?> RateAsync(
        ClaimsStore store, RuleCatalogue catalogue, IProgress<PipelineProgress>? progress, CancellationToken cancellation)
    {
        if (ReadsFeatureSets(store))
            await BuildFeatureSetsAsync(store, progress, cancellation);
        using var connection = store.Connect();
        return await RateInstitutions.RunAsync(connection, catalogue, ModelRegistry.In(store.Folder.Root), TablesOf(Risk, progress), cancellation);
    }

    /// <summary>A model that cannot be read is told of by the rating itself, once the rating without it stands.</summary>
    private static bool ReadsFeatureSets(ClaimsStore store)
    {
        try
        {
            return ModelRegistry.In(store.Folder.Root).Champion() is { } champion && champion.Model.Settings.Input != FeatureInput.Totals;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static Task<RuleRunReport> RunRulesAsync(
        ClaimsStore store, RuleCatalogue catalogue, PipelineOptions options, IProgress<PipelineProgress>? progress, CancellationToken cancellation)
    {
        var report = progress is null
            ? null
            : new Relay<RuleProgress>(p => progress.Report(new PipelineProgress(Findings, p.Latest.RuleId, (double)p.Done / Math.Max(1, p.Total))));
        var run = new RuleRunOptions { Catalogue = catalogue, RuleIds = options.Rules, Region = options.Region, Clock = options.Clock };
        return RuleRunner.RunAsync(store, run, report, cancellation);
    }

    private static Relay<StageProgress>? TablesOf(string stage, IProgress<PipelineProgress>? progress) => progress is null
        ? null
        : new Relay<StageProgress>(p => progress.Report(new PipelineProgress(stage, p.Table, (double)p.Done / Math.Max(1, p.Total))));

    /// <summary>Reports on the caller's thread; <see cref="Progress{T}"/> would hop to another and arrive late.</summary>
    private sealed class Relay<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
