namespace FraudWatch.Store.Ingest.Framing;

/// <summary>What <see cref="LineScan"/> saw in one line.</summary>
internal struct LineFacts
{
    /// <summary>Position of the line feed; -1 where the bytes read so far hold none.</summary>
    public int End;
    public int Delimiters;
    public int Quotes;
    public int Returns;
    public bool HasNul;
    public bool HasPlus;
    public bool HasPadding;
}
