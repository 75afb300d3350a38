using FraudWatch.Store.Ingest.Framing;
using FraudWatch.Store.Ingest.Quarantining;

namespace FraudWatch.Store.Ingest.Loading;

/// <summary>Passes good records on and puts the others into quarantine.</summary>
internal sealed class DamagedRecords(IRecordSink good, FileQuarantine quarantine, IReadOnlyList<string> header) : IRecordSink
{
    public void Good(long line, ReadOnlySpan<byte> record) => good.Good(line, record);

    public void Bad(BadRecord bad, ReadOnlySpan<byte> record)
    {
        var column = bad.Column is { } number && number <= header.Count ? header[number - 1] : null;
        quarantine.Add(quarantine.Table, bad.Line, bad.Column, column, bad.Reason, record, bad.IsCut);
    }
}
