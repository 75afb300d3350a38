namespace FraudWatch.Store.Ingest.Framing;

/// <summary>A bounded window over a stream: the bytes that have been read and not yet been consumed.</summary>
internal sealed class TextWindow(Stream source, int capacity)
{
    /// <summary>The bytes; <see cref="LineScan.Slack"/> unread bytes lie behind <see cref="End"/>.</summary>
    public byte[] Bytes { get; } = new byte[capacity + LineScan.Slack];

    /// <summary>First unconsumed byte.</summary>
    public int Start { get; set; }

    /// <summary>Exclusive end of the bytes read.</summary>
    public int End { get; private set; }

    /// <summary>Whether the stream has ended: nothing follows <see cref="End"/>.</summary>
    public bool IsLast { get; private set; }

    /// <summary>Whether no byte can be added before some are consumed.</summary>
    public bool IsFull => Start == 0 && End == capacity;

    public ReadOnlySpan<byte> Unread => Bytes.AsSpan(Start, End - Start);

    /// <summary>Moves the unconsumed bytes to the front and reads as many as fit behind them.</summary>
    public void Fill()
    {
        Unread.CopyTo(Bytes);
        End -= Start;
        Start = 0;
        while (End < capacity)
        {
            int read = source.Read(Bytes, End, capacity - End);
            if (read == 0)
            {
                IsLast = true;
                return;
            }
            End += read;
        }
    }
}
