namespace FraudWatch.Store.Ingest.Sources;

/// <summary>
/// Makes a packed file that was cut off fail. .NET's inflater takes the end of its input for the end of the data; behind
/// the real end this stream goes on with bytes that begin no gzip member, and an inflater that wants more of them than
/// a look-ahead was in the middle of something.
/// </summary>
internal sealed class GuardedTail(Stream packed) : ReadOnlyStream
{
    private const int LookAhead = 256 << 10;

    private int beyond;

    public override long Position
    {
        get => packed.Position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = packed.Read(buffer);
        if (read > 0 || buffer.Length == 0)
            return read;
        beyond += buffer.Length;
        if (beyond > LookAhead)
            throw new InvalidDataException("it is cut off");
        buffer.Fill(0xFF);
        return buffer.Length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            packed.Dispose();
        base.Dispose(disposing);
    }
}
