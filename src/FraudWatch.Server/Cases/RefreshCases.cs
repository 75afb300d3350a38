using FraudWatch.Casework.Cases;
using FraudWatch.Core.People;
using FraudWatch.Pipeline;
using FraudWatch.Server.Rules;
using FraudWatch.Store;

namespace FraudWatch.Server.Cases;

/// <summary>Hands the findings of the last run over to casework: new ones open cases or join those that are open.</summary>
public sealed class RefreshCases(ClaimsStore claims, RulesInForce rules, OpenCases open, AssignByRules assign) : IDisposable
{
    private const int AssignedAtOnce = 1_000;
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Run again over the same findings it changes nothing; killed in between, it goes on where it was.</summary>
    /// <param name="actor">The job.</param>
    /// <param name="cancellation">Stops between pages.</param>
    public async Task<OpeningReport> RunAsync(Actor actor, CancellationToken cancellation)
    {
        // Two at once would open a case of the same subject each; the second then finds all done.
        await turn.WaitAsync(cancellation);
        try
        {
            return await HandOverAsync(actor, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task<OpeningReport> HandOverAsync(Actor actor, CancellationToken cancellation)
    {
        // The watermark first: what is committed meanwhile belongs to the next run.
        var watermark = claims.Watermark;
        if (claims.DerivedIsMissing)
            return new OpeningReport(0, 0, 0, 0, 0, 0);
        using var connection = claims.Connect();
        var pages = QueuedFindings.ReadAsync(connection, rules.Catalogue, cancellation);
        var report = await open.RunAsync(actor, pages, watermark, cancellation);
        await assign.RunAsync(actor, AssignedAtOnce, cancellation);
        return report;
    }
}
