using System.Data.Common;
using FraudWatch.Casework.Audit;
using FraudWatch.Casework.Storage;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Operations;

/// <summary>The case store answers.</summary>
internal sealed class CaseStoreCheck(CaseworkDatabase database) : IReadinessCheck
{
    public async Task<string?> FaultAsync(CancellationToken cancellation)
    {
        try
        {
            await using var context = database.Open();
            await context.Set<AuditHead>().AnyAsync(cancellation);
            return null;
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException)
        {
            return "The case store does not answer.";
        }
    }
}
