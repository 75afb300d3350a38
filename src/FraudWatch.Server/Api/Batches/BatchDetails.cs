using System.Text.Json.Nodes;
using FraudWatch.Casework.Claims;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Claims;
using FraudWatch.Store.Schemas;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Server.Api.Batches;

/// <summary>Collects what is to be judged about one batch.</summary>
internal sealed class BatchDetails(CaseworkContext context, RuleColumns rules)
{
    private const int ComparedWith = 20;

    public async Task<BatchDetailView> ReadAsync(string number, CancellationToken cancellation)
    {
        var batch = await context.Set<ClaimsBatch>().Include(batch => batch.Tables).FirstOrDefaultAsync(batch => batch.Number == number, cancellation)
            ?? throw RefusedException.NotFound($"There is no batch {number}.");
        var open = await context.Set<QuarantineEntry>().CountAsync(entry => entry.BatchId == batch.Id && entry.State == QuarantineState.Open, cancellation);
        var mends = await context.Set<ClaimsBatch>().Where(other => other.RepairOf == number).OrderBy(other => other.Id).Select(other => other.Number).ToListAsync(cancellation);
        var checks = new List<TableCheckView>();
        foreach (var table in batch.Tables.OrderBy(table => table.TableName, StringComparer.Ordinal))
            checks.Add(await CheckAsync(table, cancellation));
        return new BatchDetailView(BatchView.Of(batch), batch.Files is { } files ? JsonNode.Parse(files) : null, open, mends, checks, rules.SwitchedOff());
    }

    private async Task<TableCheckView> CheckAsync(ClaimsBatchTable table, CancellationToken cancellation)
    {
        var came = table.Columns.Split(',').ToHashSet(StringComparer.Ordinal);
        // Without an accepted row nothing tells which columns came.
        var missing = table.Columns.Length == 0 ? [] : InputTables.ByName(table.TableName).Columns
            .Where(column => column.Privacy != ColumnPrivacy.Omit && !came.Contains(column.Name)).Select(column => column.Name).ToList();
        var earlier = await context.Set<ClaimsBatchTable>().Where(other => other.TableName == table.TableName && other.BatchId < table.BatchId && other.Read > 0)
            .OrderByDescending(other => other.BatchId).Take(ComparedWith).ToListAsync(cancellation);
        return new TableCheckView(
            table.TableName,
            missing,
            rules.Reading(table.TableName, missing.ToHashSet(StringComparer.Ordinal)),
            earlier.Count,
            DriftView.Of(table.Read, earlier.Select(other => (double)other.Read)),
            table.MeanAmount is { } mean ? DriftView.Of(mean, earlier.Select(other => other.MeanAmount).OfType<double>()) : null);
    }
}
