using FraudWatch.Casework.Storage;
using FraudWatch.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FraudWatch.Casework.Claims;

/// <summary>
/// Lists what the claims store holds already: batches that came by other ways than the service, and quarantined rows. Safe to run
/// again and to be killed: it goes on behind what is listed.
/// </summary>
public sealed class RecordBatches(CaseworkDatabase database)
{
    private const int RowsAtOnce = 2_000;
    private static readonly Actor Job = Actor.System("claims");

    /// <summary>The last ledger line that is listed; 0 when none is.</summary>
    public async Task<long> LastLineAsync(CancellationToken cancellation)
    {
        await using var context = database.Open();
        return await context.Set<ClaimsBatch>().MaxAsync(batch => batch.LedgerLine, cancellation) ?? 0;
    }

    /// <summary>Numbers of batches whose quarantined rows need no look: they are listed, or the batch is still on its way.</summary>
    public async Task<IReadOnlySet<string>> SettledAsync(CancellationToken cancellation)
    {
        await using var context = database.Open();
        var numbers = await context.Set<ClaimsBatch>()
            .Where(batch => batch.QuarantineListed || (batch.State != BatchState.Loaded && batch.State != BatchState.NothingNew))
            .Select(batch => batch.Number).ToListAsync(cancellation);
        return numbers.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Lists a batch of the ledger, unless it is one of the service's own, which is listed when it is loaded.</summary>
    public Task AddAsync(LedgerBatch found, CancellationToken cancellation) => database.ChangeAsync(Job, async change =>
    {
        var batches = change.Context.Set<ClaimsBatch>();
        var known = await batches.FirstOrDefaultAsync(batch => batch.Number == found.Number && batch.LedgerLine == null, cancellation);
        if (known is { Source: not BatchSource.Direct } || await batches.AnyAsync(batch => batch.LedgerLine == found.Line, cancellation))
            return;
        if (known is null)
            batches.Add(known = await DirectAsync(change, found.Number, found.Line, found.CommittedAt, cancellation));
        (known.State, known.LedgerLine, known.LoadedAt) = (BatchState.Loaded, found.Line, found.CommittedAt);
        known.Tables.AddRange(found.Tables);
    }, cancellation);

    /// <summary>Lists the quarantined rows of a batch behind those that are listed already.</summary>
    public async Task AddRowsAsync(string number, IEnumerable<HeldRow> rows, CancellationToken cancellation)
    {
        var (id, last) = await database.ChangeAsync(Job, change => PlaceAsync(change, number, cancellation), cancellation);
        foreach (var page in rows.Where(row => row.Number > last).Chunk(RowsAtOnce))
            await database.ChangeAsync(Job, change =>
            {
                change.Context.AddRange(page.Select(row => EntryOf(row, id)));
                return Task.CompletedTask;
            }, cancellation);
        await database.ChangeAsync(Job, async change =>
            (await change.Context.Set<ClaimsBatch>().FirstAsync(batch => batch.Id == id, cancellation)).QuarantineListed = true, cancellation);
    }

    private static async Task<(long Id, long Last)> PlaceAsync(CaseworkChange change, string number, CancellationToken cancellation)
    {
        var batch = await change.Context.Set<ClaimsBatch>().FirstOrDefaultAsync(batch => batch.Number == number, cancellation);
        if (batch is null)
        {
            // Every row was quarantined: the ledger has no line for such a batch.
            batch = await DirectAsync(change, number, null, change.Now, cancellation);
            change.Context.Add(batch);
            await change.Context.SaveChangesAsync(cancellation);
        }
        return (batch.Id, await change.Context.Set<QuarantineEntry>().Where(entry => entry.BatchId == batch.Id).MaxAsync(entry => (long?)entry.Number, cancellation) ?? 0);
    }

    /// <summary>The ledger may hold a number twice; the quarantine of the second then has a number of its own.</summary>
    private static async Task<ClaimsBatch> DirectAsync(CaseworkChange change, string number, long? line, DateTime at, CancellationToken cancellation)
    {
        var taken = await change.Context.Set<ClaimsBatch>().AnyAsync(batch => batch.Number == number, cancellation);
        return new ClaimsBatch
        {
            Number = taken ? $"{number}.{line}" : number,
            Source = BatchSource.Direct,
            State = BatchState.NothingNew,
            SenderName = Job.Name,
            CreatedAt = at,
            LoadedAt = at,
        };
    }

    private static QuarantineEntry EntryOf(HeldRow row, long batch) => new()
    {
        BatchId = batch,
        Number = row.Number,
        FileName = row.File,
        TableName = row.Table,
        Line = row.Line,
        ColumnName = row.Column,
        Reason = row.Reason,
        IsCut = row.IsCut,
        State = QuarantineState.Open,
    };
}
