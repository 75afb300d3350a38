using FraudWatch.Casework.Claims;
using FraudWatch.Store;
using FraudWatch.Store.Ingest;
using FraudWatch.Store.Lake;

namespace FraudWatch.Server.Claims;

/// <summary>Keeps the case store's list of batches and quarantined rows up with what the claims store holds, whoever loaded it.</summary>
internal sealed class BatchCatalogue(ClaimsStore claims, RecordBatches record) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private int seen = -1;

    /// <summary>Lists what was committed since the last call; costs next to nothing when nothing was.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        if (claims.Lake.Ledger.Count == Volatile.Read(ref seen))
            return;
        await turn.WaitAsync(cancellation);
        try
        {
            var ledger = claims.Lake.Ledger;
            var last = await record.LastLineAsync(cancellation);
            foreach (var entry in ledger.Where(entry => entry.Kind == LedgerKind.Batch && entry.Sequence > last))
                await record.AddAsync(new LedgerBatch(entry.Batch, entry.Sequence, entry.CreatedAt.UtcDateTime, BatchFacts.Of(claims, entry, null)), cancellation);
            var settled = await record.SettledAsync(cancellation);
            foreach (var batch in Quarantine.BatchesOf(claims).Where(batch => !settled.Contains(batch)))
                await AddRowsAsync(batch, cancellation);
            Volatile.Write(ref seen, ledger.Count);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Lists the quarantined rows of one batch that was just loaded.</summary>
    public async Task ListRowsAsync(string batch, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await AddRowsAsync(batch, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private Task AddRowsAsync(string batch, CancellationToken cancellation) => record.AddRowsAsync(
        batch,
        Quarantine.Rows(claims, batch).Select(row => new HeldRow(row.Number, row.File, row.Table, row.Line, row.Column, row.Reason, row.IsCut)),
        cancellation);
}
