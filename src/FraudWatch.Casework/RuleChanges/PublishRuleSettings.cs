using FraudWatch.Casework.Storage;
using FraudWatch.Core.RuleChanges;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.RuleChanges;

/// <summary>
/// Hands the approved changes over to where runs read them: after each approval, and at the start of the service for one that was
/// killed in between.
/// </summary>
public sealed class PublishRuleSettings(CaseworkDatabase database, IRuleSettingsSink sink) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Run again over the same approvals it changes nothing.</summary>
    /// <exception cref="InvalidOperationException">The runs' settings are later than this case store.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await using var context = database.Open();
            await using var snapshot = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellation);
            var number = await RuleChangeQueries.Applied(context).CountAsync(cancellation);
            var holding = await RuleChangeQueries.Holding(context).ToListAsync(cancellation);
            await sink.WriteAsync(number, [.. holding.Select(SettingOf)], cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private static RuleSetting SettingOf(RuleChange change) => new(change.Id, change.Content, change.State == RuleChangeState.Shadow, change.Reason);
}
