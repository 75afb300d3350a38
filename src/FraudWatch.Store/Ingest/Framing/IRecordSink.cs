namespace FraudWatch.Store.Ingest.Framing;

/// <summary>Receives the records of a text in file order. Spans are valid during the call only.</summary>
public interface IRecordSink
{
    /// <summary>A well-formed record, without its line end.</summary>
    void Good(long line, ReadOnlySpan<byte> record);

    /// <summary>A record that is quarantined, without its line end; a very long one is cut.</summary>
    void Bad(BadRecord bad, ReadOnlySpan<byte> record);
}
