using System.Diagnostics;
using DuckDB.NET.Data;
using FraudWatch.Core.Findings;
using FraudWatch.Detection.Knowledge;
using FraudWatch.Store;

namespace FraudWatch.Detection.Rules;

/// <summary>Runs rules over claims and features, and publishes what they find in <c>findings</c>.</summary>
public static class RuleRunner
{
    /// <summary>
    /// Runs the rules on the store's query instance, as the office has set them, with the knowledge that was imported into its folder. A rule whose columns never came, or that fails, is reported in its
    /// outcome and in <c>findings.rule_run</c>, and the others go on.
    /// </summary>
    /// <exception cref="KeyNotFoundException">A rule that was asked for does not exist.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; the findings of the run before stay.</exception>
    public static async Task<RuleRunReport> RunAsync(
        ClaimsStore store, RuleRunOptions options, IProgress<RuleProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        using var connection = store.Connect();
        var today = DateOnly.FromDateTime(options.Clock.GetLocalNow().DateTime);
        var catalogue = (options.Catalogue ?? RuleCatalogue.Load()).WithSettings(RuleSettingsFolder.Of(store.Folder).Read(), today);
        var knowledge = ImportedKnowledge.Over(catalogue.Knowledge, store.Folder, today);
        var chosen = options with { Catalogue = catalogue.WithKnowledge(knowledge) };
        return await RunAsync(connection, store.Watermark, chosen, RuleArchive.Of(store.Folder), progress, cancellationToken);
    }

    /// <summary>As above, on a connection to a database that has lake.columns_present, claims and features.</summary>
    public static Task<RuleRunReport> RunAsync(
        DuckDBConnection connection, long watermark, RuleRunOptions options, IProgress<RuleProgress>? progress = null, CancellationToken cancellationToken = default) =>
        RunAsync(connection, watermark, options, archive: null, progress, cancellationToken);

    private static async Task<RuleRunReport> RunAsync(
        DuckDBConnection connection, long watermark, RuleRunOptions options, RuleArchive? archive, IProgress<RuleProgress>? progress, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var catalogue = options.Catalogue ?? RuleCatalogue.Load();
        RunTables.Create(connection);
        KnowledgeLoader.Load(connection, catalogue);
        using var run = new RuleRun(connection, catalogue, watermark, options.Region);
        var rules = Chosen(catalogue, options.RuleIds);
        await run.PrepareAsync(rules, cancellationToken);
        var done = new List<(Rule, RuleOutcome)>();
        foreach (var rule in rules)
        {
            var outcome = await run.RunAsync(rule, cancellationToken);
            done.Add((rule, outcome));
            progress?.Report(new RuleProgress(done.Count, rules.Count, outcome));
        }

        await run.CompleteAsync(cancellationToken);
        archive?.Keep(connection, catalogue, done.Where(one => one.Item2.Findings > 0 || one.Item2.OnTrial > 0).Select(one => one.Item1));
        new FindingTables(connection, run.Denominators, catalogue.Settings.Name).Publish(catalogue.Rules, done, watermark);
        return new RuleRunReport([.. done.Select(one => one.Item2)], clock.Elapsed.TotalSeconds) { Shared = run.Shared };
    }

    private static List<Rule> Chosen(RuleCatalogue catalogue, IReadOnlyList<string>? ids) =>
        ids is null
            ? [.. catalogue.Rules.Where(rule => rule.Status != RuleStatus.Deprecated)]
            : [.. ids.Distinct().Select(catalogue.Find)];
}
