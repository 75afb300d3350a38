namespace FraudWatch.Store.Ingest.Sources;

/// <summary>Tells how many bytes of a file have been read.</summary>
internal sealed class MeteredStream(Stream inner, Action<long> onPosition) : ReadOnlyStream
{
    private long position;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        position += read;
        onPosition(position);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
