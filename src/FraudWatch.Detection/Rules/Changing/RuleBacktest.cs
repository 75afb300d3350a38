using DuckDB.NET.Data;
using FraudWatch.Core.Findings;
using FraudWatch.Detection.Knowledge;
using FraudWatch.Store;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// Runs a rule as it is and as it would be over the same claims, and compares. What is found stays in temporary tables: no
/// finding is published, none goes.
/// </summary>
public static class RuleBacktest
{
    /// <summary>Tries a change on the claims and features of a store, with the knowledge that was imported into its folder.</summary>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    /// <exception cref="RuleCatalogueException">The change is refused; the message lists every problem.</exception>
    /// <exception cref="RuleFailedException">One of the two runs cannot be made, or failed.</exception>
    public static async Task<BacktestReport> RunAsync(
        ClaimsStore store, RuleCatalogue catalogue, BacktestRequest request, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        using var connection = store.Connect();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var settled = catalogue.WithSettings(RuleSettingsFolder.Of(store.Folder).Read(), today);
        var knowledge = ImportedKnowledge.Over(settled.Knowledge, store.Folder, today);
        return await RunAsync(connection, store.Watermark, settled.WithKnowledge(knowledge), request, progress, cancellationToken);
    }

    /// <summary>As above, on a connection to a database that has lake.columns_present, claims and features.</summary>
    public static async Task<BacktestReport> RunAsync(
        DuckDBConnection connection, long watermark, RuleCatalogue catalogue, BacktestRequest request, IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        // What is on trial belongs to neither side.
        var (rule, inForce) = (catalogue.Find(request.RuleId), catalogue with { Trial = null });
        var changed = ChangedRule.Of(rule, request);
        KnowledgeLoader.Load(connection, inForce);
        var comparison = new BacktestComparison(connection, request);
        await RunAsync(connection, watermark, inForce, rule, cancellationToken);
        comparison.KeepAs(BacktestComparison.Before, counts: request.Status is null || rule.Status == RuleStatus.Stable);
        progress?.Report(0.5);
        if (request.Status is null)
            await RunAsync(connection, watermark, Changed(inForce, rule, changed, request), request.Region is null ? changed : rule, cancellationToken);
        comparison.KeepAs(BacktestComparison.After, counts: request.Status is null or RuleStatus.Stable);
        progress?.Report(1);
        return comparison.Report(rule);
    }

    private static RuleCatalogue Changed(RuleCatalogue catalogue, Rule rule, Rule changed, BacktestRequest request)
    {
        if (request.Region is not { } region)
            return catalogue.WithChanged(changed, request.Values.Keys);
        var values = changed.Parameters.Where(parameter => request.Values.ContainsKey(parameter.Name)).ToDictionary(parameter => parameter.Name, parameter => parameter.Default);
        return catalogue with { Parameters = catalogue.Parameters.WithAlways(region, rule.Id, values) };
    }

    private static async Task RunAsync(DuckDBConnection connection, long watermark, RuleCatalogue catalogue, Rule rule, CancellationToken cancellationToken)
    {
        RunTables.Create(connection);
        using var run = new RuleRun(connection, catalogue, watermark, region: null);
        await run.PrepareAsync([rule], cancellationToken);
        var outcome = await run.RunAsync(rule, cancellationToken);
        if (outcome.Reason is { } reason)
            throw new RuleFailedException(rule, outcome.Runnable ? reason : $"cannot run: {reason}");
    }
}
