using FraudWatch.Store.Ingest.Conversion;
using FraudWatch.Store.Ingest.Framing;
using FraudWatch.Store.Ingest.Quarantining;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>Finds the records that conversion refused while their text is framed once more.</summary>
internal sealed class FailedRecords(IEnumerator<FailedRow> failed, Func<int, ColumnCheck> checks, string table, FileQuarantine quarantine) : IRecordSink
{
    private bool more = failed.MoveNext();
    private long ordinal;

    /// <summary>Failed rows found so far.</summary>
    public long Found { get; private set; }

    public void Good(long line, ReadOnlySpan<byte> record)
    {
        ordinal++;
        while (more && failed.Current.Ordinal == ordinal)
        {
            var check = checks(failed.Current.Check);
            quarantine.Add(table, line, check.Number, check.Column, check.Reason, record);
            Found++;
            more = failed.MoveNext();
        }
    }

    public void Bad(BadRecord bad, ReadOnlySpan<byte> record)
    {
    }
}
