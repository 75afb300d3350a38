using DuckDB.NET.Data;
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
        ClaimsStore store, RuleCatalogue catalogue, BacktestRequest request, CancellationToken cancellationToken = default)
    {
        using var connection = store.Connect();
        var knowledge = ImportedKnowledge.Over(catalogue.Knowledge, store.Folder, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        return await RunAsync(connection, store.Watermark, catalogue.WithKnowledge(knowledge), request, cancellationToken);
    }

    /// <summary>As above, on a connection to a database that has lake.columns_present, claims and features.</summary>
    public static async Task<BacktestReport> RunAsync(
        DuckDBConnection connection, long watermark, RuleCatalogue catalogue, BacktestRequest request, CancellationToken cancellationToken = default)
    {
        var rule = catalogue.Find(request.RuleId);
        var changed = ChangedRule.Of(rule, request);
        KnowledgeLoader.Load(connection, catalogue);
        var comparison = new BacktestComparison(connection, request);
        await RunAsync(connection, watermark, catalogue, rule, cancellationToken);
        comparison.KeepAs(BacktestComparison.Before);
        await RunAsync(connection, watermark, catalogue.WithChanged(changed, request.Values.Keys), changed, cancellationToken);
        comparison.KeepAs(BacktestComparison.After);
        return comparison.Report(rule);
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
